import { defineCheck } from '../../harness/define-check.ts'
import { valueAt } from '../../harness/value-at.ts'
import { namesOf } from '../steps/names-of.ts'
import { seen } from '../steps/seen.ts'
import { list, watch } from './steps/act.ts'
import { given, givenNamespace } from './steps/given.ts'
import { heldBy, releaseLater } from './steps/held.ts'
import { collectionOf, SECRETS_EXIST } from './steps/paths.ts'

export const deleteCollectionAnswersTheList = defineCheck({
  id: 'kubernetes/delete-collection-answers-the-list',
  title:
    'deleting a collection answers its items as they were; what waits for a finalizer stays, what does not match is left alone, and each change is one event',
  operations: ['createNamespace', 'createSecret', 'deleteSecretCollection', 'listSecret'],
  rests: 'tried',
  source:
    'recordings deletecollection-with-finalizers-among-the-items and kube-watch-delete-collection-sends-one-event-per-object',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const labels = { tier: 'gold' }
    await given(t, 'Secret', { namespace, name: 'a', metadata: { labels } })
    const metadata = { labels, ...heldBy('tokamock.example/held') }
    releaseLater(t, 'Secret', await given(t, 'Secret', { namespace, name: 'b', metadata }))
    await given(t, 'Secret', { namespace, name: 'c', metadata: { labels } })
    const { version } = await given(t, 'Secret', { namespace, name: 'd' })
    const events = await watch(t, 'Secret', namespace, { resourceVersion: version })

    const deleted = await t.request({
      method: 'DELETE',
      path: collectionOf('Secret', namespace),
      query: { labelSelector: 'tier=gold' },
      operation: 'deleteSecretCollection',
    })

    t.expect.status(deleted, 200)
    t.expect.equal(deleted.at('/kind'), 'SecretList', '/kind')
    t.expect.equal(namesOf(deleted), ['a', 'b', 'c'], 'names of what was deleted')
    for (const item of deleted.listAt('/items')) {
      t.expect.equal(
        valueAt(item, '/metadata/deletionTimestamp'),
        undefined,
        '/metadata/deletionTimestamp of an item',
      )
    }
    t.expect.equal(namesOf(await list(t, 'Secret', namespace)), ['b', 'd'], 'names of what is left')
    const told = [seen(await events.next()), seen(await events.next()), seen(await events.next())]
    t.expect.equal(
      told.map(([type, name]) => `${String(name)} ${type}`).toSorted(),
      ['a DELETED', 'b MODIFIED', 'c DELETED'],
      'the events',
    )
  },
})
