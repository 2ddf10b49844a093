import { defineCheck } from '../../harness/define-check.ts'
import { remove } from './steps/act.ts'
import { given } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { GIVEN, givenAccount, givenToken, reviewUntilRefused } from './steps/tokens.ts'

export const tokenDiesWithItsSecret = defineCheck({
  id: 'kubernetes/token-dies-with-its-secret',
  title: 'a token that is bound to a secret is good no more when that is deleted',
  operations: [...GIVEN, 'createSecret', 'createTokenReview', 'deleteSecret'],
  rests: 'tried',
  source: 'recording token-review-after-the-bound-secret-was-deleted',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)
    const secret = await given(t, 'Secret', { namespace: account.namespace })
    const boundObjectRef = { kind: 'Secret', apiVersion: 'v1', name: secret.name }
    const token = await givenToken(t, account, { audiences: ['check'], boundObjectRef })

    await remove(t, 'Secret', secret.path)

    const review = await reviewUntilRefused(t, token, ['check'])
    t.expect.equal(
      review.at('/status'),
      {
        user: {},
        error: '[invalid bearer token, service account token has been invalidated]',
      },
      '/status',
    )
  },
})
