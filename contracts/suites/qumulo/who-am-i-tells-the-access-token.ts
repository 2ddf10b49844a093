import { defineCheck } from '../../harness/define-check.ts'
import { as, givenToken, givenUser } from './steps/given.ts'
import { TOKENS_EXIST, WHO_AM_I } from './steps/paths.ts'

export const whoAmITellsTheAccessToken = defineCheck({
  id: 'qumulo/who-am-i-tells-the-access-token',
  title: 'who-am-i tells the user of a token, and the id of the token that was used',
  operations: ['createQumuloAccessToken'],
  rests: 'source',
  source: 'OpenAPI of Qumulo Core 7.7: api_user_info with access_token_id',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const user = givenUser(t)
    const token = await givenToken(t, user)

    const response = await t.request({ method: 'GET', path: WHO_AM_I, headers: as(token) })

    t.expect.status(response, 200)
    t.expect.match(response.json, { id: user.authId, access_token_id: token.id }, 'body')
    t.expect.that(Array.isArray(response.at('/privileges')), 'privileges is a list')
  },
})
