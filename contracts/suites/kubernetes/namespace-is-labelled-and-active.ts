import { defineCheck } from '../../harness/define-check.ts'
import { removeLater } from '../steps/remove-later.ts'
import { NAMESPACES, NAMESPACES_EXIST } from './steps/paths.ts'

export const namespaceIsLabelledAndActive = defineCheck({
  id: 'kubernetes/namespace-is-labelled-and-active',
  title: 'a new namespace is Active, labelled with its name, and held by the finalizer kubernetes',
  operations: ['createNamespace', 'getNamespace'],
  rests: 'tried',
  source: 'recording create-namespace-defaults-and-finalizers',
  needs: ['write'],
  resource: NAMESPACES_EXIST,
  async run(t) {
    const name = t.unique('check')
    removeLater(t, NAMESPACES, name)

    const created = await t.request({
      method: 'POST',
      path: NAMESPACES,
      body: { metadata: { name, namespace: 'elsewhere', labels: { tier: 'gold' } } },
      operation: 'createNamespace',
    })

    t.expect.status(created, 201)
    t.expect.match(created.json, {
      kind: 'Namespace',
      apiVersion: 'v1',
      metadata: { name, labels: { 'kubernetes.io/metadata.name': name, tier: 'gold' } },
      spec: { finalizers: ['kubernetes'] },
      status: { phase: 'Active' },
    })
    t.expect.equal(created.at('/metadata/namespace'), undefined, '/metadata/namespace')
    const path = `${NAMESPACES}/${name}`
    const stored = await t.request({ method: 'GET', path, operation: 'getNamespace' })
    t.expect.status(stored, 200)
    t.expect.match(stored.json, {
      spec: { finalizers: ['kubernetes'] },
      status: { phase: 'Active' },
    })
  },
})
