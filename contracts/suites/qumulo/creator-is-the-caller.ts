import { defineCheck } from '../../harness/define-check.ts'
import { readToken } from './steps/act.ts'
import { givenToken, givenUser } from './steps/given.ts'
import { TOKENS_EXIST, WHO_AM_I } from './steps/paths.ts'

export const creatorIsTheCaller = defineCheck({
  id: 'qumulo/creator-is-the-caller',
  title: 'the creator of a token is who asked for it, the user is whom it is for',
  operations: ['createQumuloAccessToken', 'getQumuloAccessToken'],
  rests: 'seed',
  source: 'creator: The user that created the access token.',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const user = givenUser(t)
    const { path } = await givenToken(t, user)
    const self = await t.request({ method: 'GET', path: WHO_AM_I })

    const response = await readToken(t, path)

    t.expect.equal(response.at('/creator/auth_id'), self.at('/id'), '/creator/auth_id')
    t.expect.equal(response.at('/user/auth_id'), user.authId, '/user/auth_id')
  },
})
