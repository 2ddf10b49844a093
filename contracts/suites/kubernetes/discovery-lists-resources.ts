import { defineCheck } from '../../harness/define-check.ts'
import { valueAt } from '../../harness/value-at.ts'

const ALL = ['create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'update', 'watch']

const ROWS: readonly (readonly [name: string, facts: Readonly<Record<string, unknown>>])[] = [
  ['namespaces', { singularName: 'namespace', namespaced: false, kind: 'Namespace' }],
  ['secrets', { singularName: 'secret', namespaced: true, kind: 'Secret', verbs: ALL }],
  [
    'serviceaccounts',
    { singularName: 'serviceaccount', namespaced: true, kind: 'ServiceAccount', verbs: ALL },
  ],
  [
    'serviceaccounts/token',
    {
      namespaced: true,
      group: 'authentication.k8s.io',
      version: 'v1',
      kind: 'TokenRequest',
      verbs: ['create'],
    },
  ],
]

export const discoveryListsResources = defineCheck({
  id: 'kubernetes/discovery-lists-resources',
  title: 'discovery tells the resources of the core group with kind, scope and all their verbs',
  operations: [],
  rests: 'source',
  source: 'apiserver pkg/endpoints/installer.go: an APIResource for each path that is installed',
  async run(t) {
    const response = await t.request({ method: 'GET', path: '/api/v1' })

    t.expect.status(response, 200)
    t.expect.match(response.json, { kind: 'APIResourceList', groupVersion: 'v1' })
    const resources = response.listAt('/resources')
    for (const [name, facts] of ROWS) {
      const found = resources.find((resource) => valueAt(resource, '/name') === name)
      t.expect.match(found, { name, ...facts }, `the resource ${name}`)
    }
  },
})
