import { defineCheck } from '../../harness/define-check.ts'
import { namesOf } from '../steps/names-of.ts'
import { givenInfo, givenNamespace, listInfos } from './steps/infos.ts'
import { INFOS_EXIST } from './steps/paths.ts'

export const listItemsCarryTheirKind = defineCheck({
  id: 'alauda/list-items-carry-their-kind',
  title: 'each item of a list says its kind and its version, in byte order of the names',
  operations: ['listAccessTokenInfo'],
  rests: 'tried',
  source: 'recording custom-items-carry-their-kind',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    for (const name of ['b', 'a.b', 'a-b', 'a']) await givenInfo(t, { namespace, name })

    const response = await listInfos(t, namespace)

    t.expect.equal(namesOf(response), ['a', 'a-b', 'a.b', 'b'], 'names')
    for (const item of response.listAt('/items')) {
      t.expect.match(item, { apiVersion: 'auth.alauda.io/v1', kind: 'AccessTokenInfo' }, 'item')
    }
  },
})
