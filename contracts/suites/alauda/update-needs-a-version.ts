import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { bodyOf, givenInfo, givenNamespace, invalid } from './steps/infos.ts'
import { INFOS_EXIST } from './steps/paths.ts'

export const updateNeedsAVersion = defineCheck({
  id: 'alauda/update-needs-a-version',
  title: 'an update without a version is refused under the plural: 422',
  operations: [],
  rests: 'tried',
  source: 'recording cr-put-needs-a-resource-version',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { name, path } = await givenInfo(t, { namespace })

    const response = await t.request({ method: 'PUT', path, body: bodyOf(name) })

    expectFailure(
      t,
      response,
      invalid('accesstokeninfoes', name, [
        'FieldValueInvalid',
        'metadata.resourceVersion',
        'Invalid value: 0: must be specified for an update',
      ]),
    )
  },
})
