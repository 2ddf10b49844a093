import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { askForToken, GIVEN, givenAccount, invalid } from './steps/tokens.ts'

export const tokenAnotherNameIs422 = defineCheck({
  id: 'kubernetes/token-another-name-is-422',
  title: 'a name in the body must be that of the account: 422',
  operations: [...GIVEN],
  rests: 'tried',
  source: 'recording token-request-name-and-namespace-in-the-body',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)

    const same = await askForToken(
      t,
      account,
      {},
      { members: { metadata: { name: account.name } } },
    )
    const other = await askForToken(t, account, {}, { members: { metadata: { name: 'other' } } })

    t.expect.status(same, 201)
    expectFailure(
      t,
      other,
      invalid('TokenRequest', account.name, [
        'FieldValueInvalid',
        'metadata.name',
        'Invalid value: "other": must match the service account name if specified',
      ]),
    )
  },
})
