import { defineCheck } from '../../harness/define-check.ts'
import { changeToken, listTokens, readToken, removeToken } from './steps/act.ts'
import { as, givenToken, givenUser, idsOf, postToken } from './steps/given.ts'
import { TOKENS, TOKENS_EXIST } from './steps/paths.ts'

export const ownTokensNeedNoPrivilege = defineCheck({
  id: 'qumulo/own-tokens-need-no-privilege',
  title: 'a user without privileges lists, creates, reads, changes and deletes its own tokens',
  operations: [
    'createQumuloAccessToken',
    'deleteQumuloAccessToken',
    'getQumuloAccessToken',
    'listQumuloAccessToken',
    'modifyQumuloAccessToken',
  ],
  rests: 'source',
  source:
    'OpenAPI of Qumulo Core 7.7: ACCESS_TOKENS_WRITE is required for a user other than yourself',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const user = givenUser(t)
    const token = await givenToken(t, user)
    const headers = as(token)

    const created = await postToken(t, { user: { auth_id: user.authId } }, headers)
    const path = `${TOKENS}${created.textAt('/id')}`
    const list = await listTokens(t, { user: `auth_id:${user.authId}` }, headers)
    const read = await readToken(t, path, headers)
    const changed = await changeToken(t, path, { enabled: false }, headers)
    const deleted = await removeToken(t, path, headers)

    for (const response of [created, list, read, changed, deleted]) t.expect.status(response, 200)
    t.expect.equal(idsOf(list).length, 2, 'tokens of the user')
    t.expect.equal(read.at('/creator/auth_id'), user.authId, '/creator/auth_id')
  },
})
