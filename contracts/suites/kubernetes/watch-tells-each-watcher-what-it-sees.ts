import { defineCheck } from '../../harness/define-check.ts'
import { seen } from '../steps/seen.ts'
import { replace, watch } from './steps/act.ts'
import { bodyOf, given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const watchTellsEachWatcherWhatItSees = defineCheck({
  id: 'kubernetes/watch-tells-each-watcher-what-it-sees',
  title: 'one change is an addition to one watch, a change to another and a deletion to a third',
  operations: ['createNamespace', 'createSecret', 'replaceSecret', 'listSecret'],
  rests: 'tried',
  source: 'recording kube-watch-label-selector-entering-and-leaving',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const secret = await given(t, 'Secret', {
      namespace,
      metadata: { labels: { tier: 'silver' } },
    })
    const { name, path, version: resourceVersion } = secret
    const open = (labelSelector: string) =>
      watch(t, 'Secret', namespace, { labelSelector, resourceVersion })
    const [any, gold, silver] = [
      await open('tier'),
      await open('tier=gold'),
      await open('tier=silver'),
    ]

    const metadata = { labels: { tier: 'gold' } }
    t.expect.status(await replace(t, 'Secret', path, bodyOf('Secret', name, { metadata })), 200)

    t.expect.equal(seen(await any.next()), ['MODIFIED', name], 'event of what matches all along')
    t.expect.equal(seen(await gold.next()), ['ADDED', name], 'event of what begins to match')
    t.expect.equal(seen(await silver.next()), ['DELETED', name], 'event of what ceases to match')
  },
})
