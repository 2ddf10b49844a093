import { defineCheck } from '../../harness/define-check.ts'
import { removeToken } from './steps/act.ts'
import { givenToken, givenUser, postToken } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'
import { expectRefusal } from './steps/refusal.ts'

export const createThirdTokenIs400 = defineCheck({
  id: 'qumulo/create-third-token-is-400',
  title: 'a user has two tokens at the most; a third is refused until one is deleted',
  operations: ['createQumuloAccessToken', 'deleteQumuloAccessToken'],
  rests: 'source',
  source:
    'Qumulo/docs using-access-tokens.md: two tokens per user; qontrol test_profile_add_too_many_tokens',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const user = givenUser(t)
    const first = await givenToken(t, user)
    await givenToken(t, user)

    const third = await postToken(t, { user: { uid: user.uid } })
    const deleted = await removeToken(t, first.path)
    const again = await postToken(t, { user: { uid: user.uid } })

    expectRefusal(t, third, 400)
    t.expect.match(third.text, /too_many_access_tokens_error/, 'body')
    t.expect.status(deleted, 200)
    t.expect.status(again, 200)
  },
})
