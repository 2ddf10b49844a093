import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { REVIEWS } from './steps/tokens.ts'

export const tokenReviewWithoutATokenIs400 = defineCheck({
  id: 'kubernetes/token-review-without-a-token-is-400',
  title: 'a review of nothing makes no sense: 400',
  operations: ['createTokenReview'],
  rests: 'tried',
  source: 'recording token-review-without-a-token',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    for (const body of [{}, { spec: {} }, { spec: { token: '' } }]) {
      const request = { method: 'POST', path: REVIEWS, body, operation: 'createTokenReview' }
      const response = await t.request(request)

      expectFailure(t, response, badRequest('token is required for TokenReview in authentication'))
    }
  },
})
