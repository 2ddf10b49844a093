import { defineCheck } from '../../harness/define-check.ts'
import { changeToken, listTokens, readToken, removeToken } from './steps/act.ts'
import { as, givenToken, givenUser, postToken } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'
import { expectRefusal } from './steps/refusal.ts'

export const foreignTokensNeedAPrivilege = defineCheck({
  id: 'qumulo/foreign-tokens-need-a-privilege',
  title: 'a user without privileges is 403 for the tokens of others, and for the list of all',
  operations: [
    'createQumuloAccessToken',
    'deleteQumuloAccessToken',
    'getQumuloAccessToken',
    'listQumuloAccessToken',
    'modifyQumuloAccessToken',
  ],
  rests: 'source',
  source:
    'OpenAPI of Qumulo Core 7.7: privileges ACCESS_TOKENS_READ, ACCESS_TOKENS_WRITE; qontrol test login_no_permission',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const headers = as(await givenToken(t, givenUser(t)))
    const other = givenUser(t)
    const { path } = await givenToken(t, other)

    const all = await listTokens(t, {}, headers)
    const theirs = await listTokens(t, { user: `uid:${other.uid}` }, headers)
    const created = await postToken(t, { user: { uid: other.uid } }, headers)
    const read = await readToken(t, path, headers)
    const changed = await changeToken(t, path, { enabled: false }, headers)
    const deleted = await removeToken(t, path, headers)

    for (const response of [all, theirs, created, read, changed, deleted]) {
      expectRefusal(t, response, 403)
    }
  },
})
