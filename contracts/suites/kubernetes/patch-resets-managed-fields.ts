import { defineCheck } from '../../harness/define-check.ts'
import { owners, patch } from '../steps/patching.ts'
import { given, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const patchResetsManagedFields = defineCheck({
  id: 'kubernetes/patch-resets-managed-fields',
  title:
    'an empty list of managedFields, or one empty entry, resets them; until the next apply nothing is tracked',
  operations: ['createNamespace', 'createServiceAccount', 'patchServiceAccount'],
  rests: 'tried',
  source: 'recording managed-fields-reset',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { path } = await given(t, 'ServiceAccount', {
      namespace,
      metadata: { labels: { a: '1' } },
    })
    const account = { operation: 'patchServiceAccount', path }

    for (const managedFields of [[], [{}]]) {
      const reset = await patch(t, 'merge', account, { metadata: { managedFields } })
      const changed = await patch(t, 'merge', account, { metadata: { labels: { b: '1' } } })
      t.expect.status(reset, 200)
      t.expect.equal(owners(reset), [], 'managedFields')
      t.expect.equal(owners(changed), [], 'managedFields')
    }
    const broken = await patch(t, 'merge', account, {
      metadata: { managedFields: [{ manager: 'x', operation: 'Frob' }] },
    })

    t.expect.status(broken, 200)
    t.expect.equal(owners(broken), [], 'managedFields')
  },
})
