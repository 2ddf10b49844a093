import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { apply } from '../steps/patching.ts'
import { bodyOf, givenInfo, givenNamespace, invalid, SPEC } from './steps/infos.ts'
import { INFOS_EXIST } from './steps/paths.ts'

export const applyLeavesValuesToTheSchema = defineCheck({
  id: 'alauda/apply-leaves-values-to-the-schema',
  title:
    'null and fractions of an apply are refused by the schema, a status of another type by the merge, and another status is pruned',
  operations: [],
  rests: 'tried',
  source: 'asked of kube-apiserver 1.34.2',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { name, path } = await givenInfo(t, { namespace })
    const query = { force: 'true' }
    const applied = (members: Record<string, unknown>) =>
      apply(t, 'check', { path, query }, bodyOf(name, { members }))

    for (const [expiration, type] of [
      [null, 'null'],
      [1.5, 'number'],
    ] as const) {
      const told = `Invalid value: "${type}": spec.expiration in body must be of type integer: "${type}"`
      const refused = await applied({ spec: { ...SPEC, expiration } })
      const failure = invalid('AccessTokenInfo', name, [
        'FieldValueTypeInvalid',
        'spec.expiration',
        told,
      ])
      expectFailure(t, refused, failure)
    }

    const typed = `failed to create typed patch object (/${name}; auth.alauda.io/v1, Kind=AccessTokenInfo)`
    expectFailure(t, await applied({ spec: SPEC, status: 'x' }), {
      code: 500,
      message: `${typed}: .status: expected map, got &{x}`,
    })

    const status = await apply(
      t,
      'check',
      { path: `${path}/status` },
      bodyOf(name, { members: { status: { phase: 'x' } } }),
    )
    t.expect.status(status, 200)
    t.expect.equal(status.at('/status'), {}, '/status')
  },
})
