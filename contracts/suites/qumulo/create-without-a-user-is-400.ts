import { defineCheck } from '../../harness/define-check.ts'
import { postToken } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'
import { expectRefusal } from './steps/refusal.ts'

export const createWithoutAUserIs400 = defineCheck({
  id: 'qumulo/create-without-a-user-is-400',
  title: 'a request without a user, or with the user null as one client sends it, is refused',
  operations: ['createQumuloAccessToken'],
  rests: 'source',
  source:
    'PowerShellToolkit QumuloAccessToken.ps1 sends "user": null; decode_error as other endpoints were seen to answer',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    for (const body of [{}, { user: null }, { user: 'admin' }]) {
      expectRefusal(t, await postToken(t, body), 400, 'decode_error')
    }
  },
})
