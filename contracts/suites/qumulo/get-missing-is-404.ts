import { defineCheck } from '../../harness/define-check.ts'
import { changeToken, readToken, removeToken } from './steps/act.ts'
import { givenUser } from './steps/given.ts'
import { TOKENS_EXIST, tokenPath } from './steps/paths.ts'
import { expectRefusal } from './steps/refusal.ts'

export const getMissingIs404 = defineCheck({
  id: 'qumulo/get-missing-is-404',
  title: 'an id that no token has is 404 for reading, changing and deleting',
  operations: ['deleteQumuloAccessToken', 'getQumuloAccessToken', 'modifyQumuloAccessToken'],
  rests: 'guess',
  source: 'as other items of the API',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const { authId } = givenUser(t)
    const path = tokenPath(String(BigInt(authId) << 64n))

    const read = await readToken(t, path)
    const changed = await changeToken(t, path, {})
    const deleted = await removeToken(t, path)
    const nonsense = await readToken(t, tokenPath('none'))

    for (const response of [read, changed, deleted, nonsense]) expectRefusal(t, response, 404)
  },
})
