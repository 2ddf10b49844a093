import { defineCheck } from '../../harness/define-check.ts'
import { seen } from '../steps/seen.ts'
import { watch } from './steps/act.ts'
import { given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const watchTwoNamespaces = defineCheck({
  id: 'kubernetes/watch-two-namespaces',
  title: 'a watch of all namespaces tells of each of them, one of a namespace of that one only',
  operations: ['createNamespace', 'createSecret', 'listSecret', 'listSecretForAllNamespaces'],
  rests: 'tried',
  source: 'recording kube-watch-two-namespaces-in-one-watch',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const [one, two] = [await givenNamespace(t), await givenNamespace(t)]
    const run = t.unique('check')
    const metadata = { labels: { 'tokamock-check': run } }
    const query = { labelSelector: `tokamock-check=${run}` }
    const all = await watch(t, 'Secret', '', query)
    const second = await watch(t, 'Secret', two, query)

    await given(t, 'Secret', { namespace: one, name: 'a', metadata })
    await given(t, 'Secret', { namespace: two, name: 'b', metadata })

    t.expect.equal(seen(await all.next()), ['ADDED', 'a'], 'first event of all')
    t.expect.equal(seen(await all.next()), ['ADDED', 'b'], 'second event of all')
    t.expect.equal(seen(await second.next()), ['ADDED', 'b'], 'first event of one namespace')
  },
})
