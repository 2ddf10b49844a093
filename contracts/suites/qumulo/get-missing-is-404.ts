import { defineCheck } from '../../harness/define-check.ts'
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

    const read = await t.request({ method: 'GET', path, operation: 'getQumuloAccessToken' })
    const changed = await t.request({
      method: 'PATCH',
      path,
      body: {},
      operation: 'modifyQumuloAccessToken',
    })
    const deleted = await t.request({
      method: 'DELETE',
      path,
      operation: 'deleteQumuloAccessToken',
    })
    const nonsense = await t.request({
      method: 'GET',
      path: tokenPath('none'),
      operation: 'getQumuloAccessToken',
    })

    for (const response of [read, changed, deleted, nonsense]) expectRefusal(t, response, 404)
  },
})
