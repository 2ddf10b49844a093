import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { askForToken, conflict, GIVEN, givenAccount } from './steps/tokens.ts'

export const tokenAnotherUidIs409 = defineCheck({
  id: 'kubernetes/token-another-uid-is-409',
  title: 'a uid in the body must be that of the account: 409',
  operations: [...GIVEN],
  rests: 'tried',
  source: 'recording token-request-uid-in-the-body',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)
    const uid = '11111111-2222-3333-4444-555555555555'

    const same = await askForToken(t, account, {}, { members: { metadata: { uid: account.uid } } })
    const other = await askForToken(t, account, {}, { members: { metadata: { uid } } })

    t.expect.status(same, 201)
    expectFailure(
      t,
      other,
      conflict(
        'TokenRequest',
        account.name,
        `the UID in the token request (${uid}) does not match the UID of the service account (${account.uid})`,
      ),
    )
  },
})
