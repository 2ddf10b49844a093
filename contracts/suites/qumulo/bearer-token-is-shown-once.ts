import { defineCheck } from '../../harness/define-check.ts'
import { changeToken, listTokens, readToken } from './steps/act.ts'
import { givenToken, givenUser } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'

export const bearerTokenIsShownOnce = defineCheck({
  id: 'qumulo/bearer-token-is-shown-once',
  title: 'neither list nor item nor change shows the bearer token again',
  operations: [
    'createQumuloAccessToken',
    'getQumuloAccessToken',
    'listQumuloAccessToken',
    'modifyQumuloAccessToken',
  ],
  rests: 'seed',
  source: 'api_access_token_metadata_list_model: entries without bearer_token',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const user = givenUser(t)
    const { path, bearer } = await givenToken(t, user)

    const list = await listTokens(t, { user: `uid:${user.uid}` })
    const item = await readToken(t, path)
    const changed = await changeToken(t, path, {})

    t.expect.equal(list.listAt('/entries').length, 1, 'entries')
    for (const response of [list, item, changed]) {
      t.expect.status(response, 200)
      t.expect.that(!response.text.includes('bearer_token'), 'no bearer_token is shown')
      t.expect.that(!response.text.includes(bearer.slice(-40)), 'the secret is shown nowhere')
    }
  },
})
