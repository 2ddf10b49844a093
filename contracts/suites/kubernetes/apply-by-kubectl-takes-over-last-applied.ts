import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { apply, applyConflict } from '../steps/patching.ts'
import { bodyOf, given, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const applyByKubectlTakesOverLastApplied = defineCheck({
  id: 'kubernetes/apply-by-kubectl-takes-over-last-applied',
  title: 'kubectl may take over what its client-side apply has set, and the annotation follows',
  operations: ['createNamespace', 'createServiceAccount', 'patchServiceAccount'],
  rests: 'tried',
  source: 'recording kubectl-client-side-apply-then-server-side',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const name = t.unique('check')
    const labels = { app: 'x', tier: 'one' }
    const annotation = 'kubectl.kubernetes.io/last-applied-configuration'
    const lastApplied = JSON.stringify(bodyOf('ServiceAccount', name, { metadata: { labels } }))
    const { path } = await given(t, 'ServiceAccount', {
      namespace,
      name,
      metadata: { labels, annotations: { [annotation]: lastApplied } },
      query: { fieldManager: 'kubectl-client-side-apply' },
    })
    const account = { operation: 'patchServiceAccount', path }
    const body = bodyOf('ServiceAccount', name, { metadata: { labels: { app: 'y' } } })

    const other = await apply(t, 'other', account, body)
    const kubectl = await apply(t, 'kubectl', account, body)

    const manager = '"kubectl-client-side-apply" using v1'
    expectFailure(t, other, applyConflict(manager, '.metadata.labels.app'))
    t.expect.status(kubectl, 200)
    t.expect.equal(kubectl.at('/metadata/labels'), { app: 'y', tier: 'one' }, 'labels')
    const metadata = `{"labels":{"app":"y"},"name":"${name}"}`
    t.expect.equal(
      kubectl.at('/metadata/annotations'),
      { [annotation]: `{"apiVersion":"v1","kind":"ServiceAccount","metadata":${metadata}}\n` },
      'annotations',
    )
  },
})
