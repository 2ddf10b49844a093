import { defineCheck } from '../../harness/define-check.ts'
import { namesOf } from '../steps/names-of.ts'
import { removeLater } from '../steps/remove-later.ts'
import { list } from './steps/act.ts'
import { given } from './steps/given.ts'
import { NAMESPACES, SECRETS_EXIST } from './steps/paths.ts'

export const listAllNamespacesInStorageOrder = defineCheck({
  id: 'kubernetes/list-all-namespaces-in-storage-order',
  title:
    'across namespaces the order is that of namespace/name, so x-b comes before x and x0 after it',
  operations: ['createNamespace', 'createSecret', 'listSecretForAllNamespaces'],
  rests: 'tried',
  source: 'recording all-namespaces-are-ordered-by-storage-key',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const run = t.unique('check')
    const metadata = { labels: { 'tokamock-check': run } }
    for (const [end, name] of [
      ['', 'm'],
      ['0', 'a'],
      ['-b', 'z'],
    ] as const) {
      const namespace = `${run}${end}`
      removeLater(t, NAMESPACES, namespace)
      await t.request({
        method: 'POST',
        path: NAMESPACES,
        body: { metadata: { name: namespace } },
        operation: 'createNamespace',
      })
      await given(t, 'Secret', { namespace, name, metadata })
    }

    const query = { labelSelector: `tokamock-check=${run}` }
    const whole = await list(t, 'Secret', '', query)
    const narrowed = await list(t, 'Secret', '', {
      ...query,
      fieldSelector: `metadata.namespace=${run}0`,
    })

    t.expect.equal(namesOf(whole), ['z', 'm', 'a'], 'names in all namespaces')
    t.expect.equal(namesOf(narrowed), ['a'], 'names in one of them')
  },
})
