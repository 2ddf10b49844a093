import { defineCheck } from '../../harness/define-check.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { GIVEN, givenAccount, givenToken, reviewOf } from './steps/tokens.ts'

export const tokenReviewOfATamperedToken = defineCheck({
  id: 'kubernetes/token-review-of-a-tampered-token',
  title: 'a token whose signature does not fit is refused',
  operations: [...GIVEN, 'createTokenReview'],
  rests: 'tried',
  source: 'recording token-review-of-tampered-and-foreign-jwts',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)
    const token = await givenToken(t, account, { audiences: ['check'] })

    const review = await reviewOf(t, `${token}AAAA`, ['check'])

    t.expect.equal(
      review.at('/status'),
      {
        user: {},
        error: '[invalid bearer token, go-jose/go-jose: error in cryptographic primitive]',
      },
      '/status',
    )
  },
})
