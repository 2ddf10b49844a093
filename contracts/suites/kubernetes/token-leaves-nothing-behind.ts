import { defineCheck } from '../../harness/define-check.ts'
import { list, read } from './steps/act.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { GIVEN, givenAccount, givenToken } from './steps/tokens.ts'

export const tokenLeavesNothingBehind = defineCheck({
  id: 'kubernetes/token-leaves-nothing-behind',
  title: 'a token is kept nowhere: the account stays as it is, and there is no secret',
  operations: [...GIVEN, 'getServiceAccount', 'listSecret'],
  rests: 'tried',
  source: 'recording token-request-leaves-nothing-behind',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)

    await givenToken(t, account)

    const after = await read(t, 'ServiceAccount', account.path)
    t.expect.equal(after.json, account.response.json, 'the account')
    t.expect.equal((await list(t, 'Secret', account.namespace)).at('/items'), [], 'secrets')
  },
})
