import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { failuresOf } from '../steps/failures-of.ts'
import { patch } from '../steps/patching.ts'
import { givenInfo, givenNamespace } from './steps/infos.ts'
import { INFOS_EXIST } from './steps/paths.ts'

export const patchToAnotherKindIs422 = defineCheck({
  id: 'alauda/patch-to-another-kind-is-422',
  title:
    'a patch that makes another kind or version is refused by what the object then calls itself; a status takes no notice',
  operations: [],
  rests: 'tried',
  source: 'asked of kube-apiserver 1.34.2',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { name, path } = await givenInfo(t, { namespace })
    const patching = { path }

    for (const [body, group, kind, field, told] of [
      [{ kind: 'Other' }, 'auth.alauda.io', 'Other', 'kind', '"Other": must be AccessTokenInfo'],
      [
        { apiVersion: 'x/v1' },
        'x',
        'AccessTokenInfo',
        'apiVersion',
        '"x/v1": must be auth.alauda.io/v1',
      ],
    ] as const) {
      const response = await patch(t, 'merge', patching, body)
      const { invalid } = failuresOf(group)
      const cause = ['FieldValueInvalid', field, `Invalid value: ${told}`] as const
      expectFailure(t, response, invalid(kind, name, cause))
    }

    const none = await patch(t, 'merge', patching, { apiVersion: null })
    const problem = "Object 'apiVersion' is missing in 'object has no apiVersion field'"
    expectFailure(t, none, {
      code: 500,
      reason: 'InternalError',
      message: `Internal error occurred: ${problem}`,
      details: { causes: [{ message: problem }] },
    })

    const status = { path: `${path}/status` }
    t.expect.status(await patch(t, 'merge', status, { apiVersion: 'auth.alauda.io/v2' }), 200)
  },
})
