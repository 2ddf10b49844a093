import { defineCheck } from '../../harness/define-check.ts'
import { patch } from '../steps/patching.ts'
import { given, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const patchStrategicMergesSecretsByName = defineCheck({
  id: 'kubernetes/patch-strategic-merges-secrets-by-name',
  title:
    'a strategic merge patch merges the secrets of an account by name, and replaces imagePullSecrets',
  operations: ['createNamespace', 'createServiceAccount', 'patchServiceAccount'],
  rests: 'tried',
  source: 'recording strategic-secrets-by-name',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { path } = await given(t, 'ServiceAccount', {
      namespace,
      members: { secrets: named('one', 'two', 'three'), imagePullSecrets: named('a') },
    })
    const account = { operation: 'patchServiceAccount', path }

    const cases = [
      [{ secrets: named('four') }, ['four', 'one', 'two', 'three']],
      [{ secrets: [{ $patch: 'delete', name: 'one' }] }, ['four', 'two', 'three']],
      [
        { '$setElementOrder/secrets': named('three', 'five', 'two'), secrets: named('five') },
        ['four', 'three', 'five', 'two'],
      ],
      [{ secrets: [{ name: 'only' }, { $patch: 'replace' }] }, ['only']],
    ] as const

    for (const [body, names] of cases) {
      const patched = await patch(t, 'strategic', account, body)
      t.expect.status(patched, 200)
      t.expect.equal(patched.at('/secrets'), named(...names), '/secrets')
    }
    const replaced = await patch(t, 'strategic', account, { imagePullSecrets: named('b') })
    t.expect.equal(replaced.at('/imagePullSecrets'), named('b'), '/imagePullSecrets')
  },
})

/** References to secrets, by name. */
const named = (...names: readonly string[]) => names.map((name) => ({ name }))
