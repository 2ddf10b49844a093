import { defineCheck } from '../../harness/define-check.ts'
import { givenUser, postToken } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'
import { expectRefusal } from './steps/refusal.ts'

export const createUnknownMemberIs400 = defineCheck({
  id: 'qumulo/create-unknown-member-is-400',
  title: 'a member that the request does not have is refused',
  operations: ['createQumuloAccessToken'],
  rests: 'guess',
  source: 'older releases refused an unknown member of another request',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const { uid } = givenUser(t)

    expectRefusal(t, await postToken(t, { user: { uid }, description: 'ci' }), 400)
  },
})
