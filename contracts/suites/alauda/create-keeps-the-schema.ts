import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { givenNamespace, invalid, postInfo, SPEC } from './steps/infos.ts'
import { INFOS_EXIST } from './steps/paths.ts'

export const createKeepsTheSchema = defineCheck({
  id: 'alauda/create-keeps-the-schema',
  title:
    'a spec without what it must have, or with other types, is refused with a 422 that names the fields',
  operations: [],
  rests: 'tried',
  source:
    'recordings cr-create-properties-of-the-wrong-type and cr-create-a-spec-of-the-wrong-type',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)

    const empty = await postInfo(t, { namespace, name: 'a', members: { spec: {} } })
    const types = await postInfo(t, {
      namespace,
      name: 'b',
      members: { spec: { ...SPEC, timestamp: 'soon' } },
    })

    expectFailure(
      t,
      empty,
      invalid(
        'AccessTokenInfo',
        'a',
        ['FieldValueRequired', 'spec.description', 'Required value'],
        ['FieldValueRequired', 'spec.timestamp', 'Required value'],
      ),
    )
    t.expect.status(types, 422)
    t.expect.equal(
      types.at('/message'),
      'AccessTokenInfo.auth.alauda.io "b" is invalid: spec.timestamp: Invalid value: "string": spec.timestamp in body must be of type integer: "string"',
      '/message',
    )
    t.expect.equal(types.at('/details/causes/0/reason'), 'FieldValueTypeInvalid', 'reason')
  },
})
