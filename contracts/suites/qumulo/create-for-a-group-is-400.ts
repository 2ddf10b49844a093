import { defineCheck } from '../../harness/define-check.ts'
import { postToken } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'
import { expectRefusal } from './steps/refusal.ts'

export const createForAGroupIs400 = defineCheck({
  id: 'qumulo/create-for-a-group-is-400',
  title: 'groups have no tokens',
  operations: ['createQumuloAccessToken'],
  rests: 'source',
  source:
    'qumulo-api commands/access_tokens.py: groups are not supported for access tokens, must be a user',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    expectRefusal(t, await postToken(t, { user: { gid: 3_999_999 } }), 400)
    expectRefusal(t, await postToken(t, { user: { sid: 'S-1-1-0' } }), 400)
  },
})
