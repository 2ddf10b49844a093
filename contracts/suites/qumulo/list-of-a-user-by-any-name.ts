import { defineCheck } from '../../harness/define-check.ts'
import { listTokens } from './steps/act.ts'
import { givenToken, givenUser, idsOf } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'

export const listOfAUserByAnyName = defineCheck({
  id: 'qumulo/list-of-a-user-by-any-name',
  title:
    'the filter takes what the official client sends: uid:N, auth_id:N, a SID, and a bare auth_id',
  operations: ['createQumuloAccessToken', 'listQumuloAccessToken'],
  rests: 'source',
  source: 'qumulo-api lib/identity_util.py: how an identity is written into a query',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const user = givenUser(t)
    const { id } = await givenToken(t, user)
    await givenToken(t, givenUser(t))
    const names = [
      `uid:${user.uid}`,
      `auth_id:${user.authId}`,
      user.authId,
      `S-1-5-88-1-${user.uid}`,
      `s-1-5-88-1-${user.uid}`,
    ]

    for (const name of names) {
      const response = await listTokens(t, { user: name })
      t.expect.status(response, 200)
      t.expect.equal(idsOf(response), [id], `ids with user=${name}`)
    }
  },
})
