import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { failuresOf } from '../steps/failures-of.ts'
import { listInfos } from './steps/infos.ts'
import { INFOS_EXIST } from './steps/paths.ts'

export const listOptionsAreValidated = defineCheck({
  id: 'alauda/list-options-are-validated',
  title:
    'options that make no sense are refused: numbers with a 400, a match without a version with a 422',
  operations: ['listAccessTokenInfo'],
  rests: 'tried',
  source: 'recording custom-list-options-are-validated',
  needs: [],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = t.unique('check-nowhere')

    const limit = await listInfos(t, namespace, { limit: 'abc' })
    const match = await listInfos(t, namespace, { resourceVersionMatch: 'Exact' })

    expectFailure(t, limit, badRequest('strconv.ParseInt: parsing "abc": invalid syntax'))
    expectFailure(
      t,
      match,
      failuresOf('meta.k8s.io').invalid('ListOptions', '', [
        'FieldValueForbidden',
        'resourceVersionMatch',
        'Forbidden: resourceVersionMatch is forbidden unless resourceVersion is provided',
      ]),
    )
  },
})
