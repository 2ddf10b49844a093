import { defineCheck } from '../../harness/define-check.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { reviewOf } from './steps/tokens.ts'

export const tokenReviewOfGarbageIsNoError = defineCheck({
  id: 'kubernetes/token-review-of-garbage-is-no-error',
  title: 'what is no token is reviewed, and told to be none: 201',
  operations: ['createTokenReview'],
  rests: 'tried',
  source: 'recording token-review-of-garbage',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    for (const token of ['garbage', 'a.b.c', 'two words']) {
      const review = await reviewOf(t, token, ['check'])

      const expected = { user: {}, error: 'invalid bearer token' }
      t.expect.equal(review.at('/status'), expected, '/status')
    }
  },
})
