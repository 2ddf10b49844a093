import { defineCheck } from '../../harness/define-check.ts'
import { postToken } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'
import { expectRefusal } from './steps/refusal.ts'

export const createForNobodyIs400 = defineCheck({
  id: 'qumulo/create-for-nobody-is-400',
  title: 'an identity that stands for nobody is refused with 400, not 404',
  operations: ['createQumuloAccessToken'],
  rests: 'source',
  source: 'cred_invalid_local_user_error was seen for S3 keys of a user that is gone',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const name = t.unique('nobody')

    const byName = await postToken(t, { user: { domain: 'LOCAL', name } })
    const byNothing = await postToken(t, { user: {} })
    const bySid = await postToken(t, { user: { sid: 'not-a-sid' } })

    expectRefusal(t, byName, 400, 'cred_invalid_local_user_error')
    expectRefusal(t, byNothing, 400)
    expectRefusal(t, bySid, 400)
  },
})
