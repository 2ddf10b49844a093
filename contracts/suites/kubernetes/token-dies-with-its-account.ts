import { defineCheck } from '../../harness/define-check.ts'
import { remove } from './steps/act.ts'
import { given } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { GIVEN, givenAccount, givenToken, reviewOf, reviewUntilRefused } from './steps/tokens.ts'

const isNotFound = (error: unknown): boolean => String(error).includes('not found')

export const tokenDiesWithItsAccount = defineCheck({
  id: 'kubernetes/token-dies-with-its-account',
  title:
    'a token is good no more when its account is deleted, nor for a new account of the same name',
  operations: [...GIVEN, 'createTokenReview', 'deleteServiceAccount'],
  rests: 'tried',
  source: 'recording token-review-after-the-account-was-deleted',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)
    const { name, namespace } = account
    const token = await givenToken(t, account, { audiences: ['check'] })

    await remove(t, 'ServiceAccount', account.path)
    const gone = await reviewUntilRefused(t, token, ['check'])
    const anew = await given(t, 'ServiceAccount', { namespace, name })
    let back = await reviewOf(t, token, ['check'])
    for (let again = 0; again < 40 && isNotFound(back.at('/status/error')); again += 1) {
      back = await reviewOf(t, token, ['check'])
    }

    t.expect.equal(
      gone.at('/status'),
      { user: {}, error: `[invalid bearer token, serviceaccounts "${name}" not found]` },
      '/status once it is gone',
    )
    t.expect.equal(
      back.at('/status'),
      {
        user: {},
        error: `[invalid bearer token, service account UID (${anew.uid}) does not match claim (${account.uid})]`,
      },
      '/status once it is back',
    )
  },
})
