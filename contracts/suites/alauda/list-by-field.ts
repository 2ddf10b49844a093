import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { namesOf } from '../steps/names-of.ts'
import { givenInfo, givenNamespace, listInfos } from './steps/infos.ts'
import { INFOS_EXIST } from './steps/paths.ts'

export const listByField = defineCheck({
  id: 'alauda/list-by-field',
  title: 'names and namespaces can be selected by, other fields are refused with a 400',
  operations: ['listAccessTokenInfo'],
  rests: 'tried',
  source: 'recording custom-field-selectors',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    for (const name of ['a', 'b']) await givenInfo(t, { namespace, name })

    const one = await listInfos(t, namespace, { fieldSelector: 'metadata.name=b' })
    const unknown = await listInfos(t, namespace, { fieldSelector: 'spec.description=check' })

    t.expect.equal(namesOf(one), ['b'], 'names')
    expectFailure(t, unknown, badRequest('field label not supported: spec.description'))
  },
})
