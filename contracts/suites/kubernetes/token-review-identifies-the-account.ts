import { defineCheck } from '../../harness/define-check.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { GIVEN, givenAccount, givenToken, readToken, reviewOf } from './steps/tokens.ts'

export const tokenReviewIdentifiesTheAccount = defineCheck({
  id: 'kubernetes/token-review-identifies-the-account',
  title:
    'a review tells the account, its groups and the id of the token, for the audience that it is for',
  operations: [...GIVEN, 'createTokenReview'],
  rests: 'tried',
  source: 'recording token-review-of-a-valid-token',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)
    const { namespace } = account
    const token = await givenToken(t, account, { audiences: ['check'] })

    const review = await reviewOf(t, token, ['check'])

    const { jti } = readToken(token).claims
    t.expect.equal(
      review.at('/status'),
      {
        authenticated: true,
        user: {
          username: `system:serviceaccount:${namespace}:${account.name}`,
          uid: account.uid,
          groups: [
            'system:serviceaccounts',
            `system:serviceaccounts:${namespace}`,
            'system:authenticated',
          ],
          extra: { 'authentication.kubernetes.io/credential-id': [`JTI=${String(jti)}`] },
        },
        audiences: ['check'],
      },
      '/status',
    )
    t.expect.equal(review.at('/spec'), { token, audiences: ['check'] }, '/spec')
  },
})
