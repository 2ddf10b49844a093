import { defineCheck } from '../../harness/define-check.ts'
import { seen } from '../steps/seen.ts'
import { remove, replace, watch } from './steps/act.ts'
import { bodyOf, given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const watchObservesChanges = defineCheck({
  id: 'kubernetes/watch-observes-changes',
  title: 'should observe add, update, and delete watch notifications',
  operations: ['createNamespace', 'createSecret', 'replaceSecret', 'deleteSecret', 'listSecret'],
  rests: 'tried',
  source:
    'recordings kube-watch-one-name-by-field-selector and kube-watch-label-selector-entering-and-leaving; the conformance test of this name',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const [one, other, both] = await Promise.all([
      watch(t, 'Secret', namespace, { labelSelector: 'tier=one' }),
      watch(t, 'Secret', namespace, { labelSelector: 'tier=other' }),
      watch(t, 'Secret', namespace, { labelSelector: 'tier in (one,other)' }),
    ])
    const metadata = { labels: { tier: 'one' } }

    const secret = await given(t, 'Secret', { namespace, metadata })
    const changed = await replace(
      t,
      'Secret',
      secret.path,
      bodyOf('Secret', secret.name, { metadata, members: { stringData: { k: '1' } } }),
    )
    t.expect.status(await remove(t, 'Secret', secret.path), 200)
    const later = await given(t, 'Secret', { namespace, metadata: { labels: { tier: 'other' } } })

    for (const events of [one, both]) {
      t.expect.equal(
        (await events.next()).json,
        { type: 'ADDED', object: secret.response.json },
        'first event',
      )
      t.expect.equal(
        (await events.next()).json,
        { type: 'MODIFIED', object: changed.json },
        'second event',
      )
      t.expect.equal(seen(await events.next()), ['DELETED', secret.name], 'third event')
    }
    t.expect.equal(seen(await both.next()), ['ADDED', later.name], 'fourth event')
    t.expect.equal(seen(await other.next()), ['ADDED', later.name], 'event of the other label')
  },
})
