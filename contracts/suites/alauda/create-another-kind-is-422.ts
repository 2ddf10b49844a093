import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { bodyOf, givenNamespace, invalid } from './steps/infos.ts'
import { INFOS_EXIST, infosIn } from './steps/paths.ts'

export const createAnotherKindIs422 = defineCheck({
  id: 'alauda/create-another-kind-is-422',
  title: 'a body that calls itself another kind is refused under that name: 422',
  operations: [],
  rests: 'tried',
  source: 'recording cr-create-with-another-kind-or-version',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const body = { ...bodyOf('t'), kind: 'Foo' }

    const response = await t.request({ method: 'POST', path: infosIn(namespace), body })

    expectFailure(
      t,
      response,
      invalid('Foo', 't', [
        'FieldValueInvalid',
        'kind',
        'Invalid value: "Foo": must be AccessTokenInfo',
      ]),
    )
  },
})
