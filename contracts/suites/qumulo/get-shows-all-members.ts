import { defineCheck } from '../../harness/define-check.ts'
import { readToken } from './steps/act.ts'
import { givenToken, givenUser } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'

export const getShowsAllMembers = defineCheck({
  id: 'qumulo/get-shows-all-members',
  title: 'a token shows user and creator with six members each, of which some may be null',
  operations: ['createQumuloAccessToken', 'getQumuloAccessToken'],
  rests: 'source',
  source: 'Qumulo/docs auth_access-tokens.md, sample: "gid": null, "uid": null',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const user = givenUser(t)
    const { path, id } = await givenToken(t, user)

    const response = await readToken(t, path)

    t.expect.status(response, 200)
    t.expect.equal(response.at('/id'), id, '/id')
    t.expect.match(
      response.at('/user'),
      { auth_id: user.authId, uid: user.uid, gid: null, domain: 'POSIX_USER' },
      '/user',
    )
    t.expect.match(response.at('/creator'), { auth_id: /^\d+$/ }, '/creator')
  },
})
