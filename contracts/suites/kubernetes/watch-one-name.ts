import { defineCheck } from '../../harness/define-check.ts'
import { seen } from '../steps/seen.ts'
import { remove, watch } from './steps/act.ts'
import { given, givenNamespace } from './steps/given.ts'
import { collectionOf, SECRETS_EXIST } from './steps/paths.ts'

export const watchOneName = defineCheck({
  id: 'kubernetes/watch-one-name',
  title:
    'metadata.name in a field selector, or a path under /watch/, narrows a watch to one name, before there is anything of that name; on the path of an object watch= is ignored',
  operations: ['createNamespace', 'createSecret', 'deleteSecret', 'listSecret', 'getSecret'],
  rests: 'tried',
  source:
    'recordings kube-watch-one-name-by-field-selector, kube-watch-legacy-path-for-one-name and kube-watch-one-object-url-with-watch-is-a-get',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const bySelector = await watch(t, 'Secret', namespace, { fieldSelector: 'metadata.name=a' })
    const path = collectionOf('Secret', namespace)
    const byPath = await t.watch(`${path.replace('/api/v1/', '/api/v1/watch/')}/a`)

    await given(t, 'Secret', { namespace, name: 'b' })
    const first = await given(t, 'Secret', { namespace, name: 'a' })
    const asked = await t.request({
      method: 'GET',
      path: first.path,
      query: { watch: 'true' },
      operation: 'getSecret',
    })
    t.expect.status(await remove(t, 'Secret', first.path), 200)

    t.expect.equal(asked.json, first.response.json, 'the object itself')
    for (const events of [bySelector, byPath]) {
      t.expect.equal(seen(await events.next()), ['ADDED', 'a'], 'first event')
      t.expect.equal(seen(await events.next()), ['DELETED', 'a'], 'second event')
    }
  },
})
