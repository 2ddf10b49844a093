import { defineCheck } from '../../harness/define-check.ts'
import { givenNamespace } from './steps/given.ts'
import { givenHeldSecret } from './steps/held.ts'
import { NAMESPACES, NAMESPACES_EXIST } from './steps/paths.ts'

export const namespaceDeletionMakesItTerminating = defineCheck({
  id: 'kubernetes/namespace-deletion-makes-it-terminating',
  title:
    'deleting a namespace answers it as Terminating, with a deletionTimestamp and no grace period, and it stays while it holds something',
  operations: ['createNamespace', 'createSecret', 'deleteNamespace', 'getNamespace'],
  rests: 'tried',
  source: 'recording kube-watch-field-selector-on-the-phase-of-namespaces',
  needs: ['write'],
  resource: NAMESPACES_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    await givenHeldSecret(t, namespace)
    const path = `${NAMESPACES}/${namespace}`

    const deleted = await t.request({ method: 'DELETE', path, operation: 'deleteNamespace' })

    t.expect.status(deleted, 200)
    t.expect.match(deleted.json, {
      kind: 'Namespace',
      metadata: { name: namespace, deletionTimestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/ },
      spec: { finalizers: ['kubernetes'] },
      status: { phase: 'Terminating' },
    })
    t.expect.equal(
      deleted.at('/metadata/deletionGracePeriodSeconds'),
      undefined,
      '/metadata/deletionGracePeriodSeconds',
    )
    const stored = await t.request({ method: 'GET', path, operation: 'getNamespace' })
    t.expect.status(stored, 200)
    t.expect.equal(stored.at('/status/phase'), 'Terminating', '/status/phase')
  },
})
