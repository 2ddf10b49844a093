import { defineCheck } from '../../harness/define-check.ts'
import { seen } from '../steps/seen.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const watchTellsTheEndOfTheInitialState = defineCheck({
  id: 'openshift/watch-tells-the-end-of-the-initial-state',
  title:
    'a watch with sendInitialEvents and bookmarks ends the current state with an annotated BOOKMARK',
  operations: ['createOAuthClient', 'watchOAuthClientList'],
  rests: 'tried',
  source: 'recording oauth-watch-clients-end-of-the-initial-events',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const run = t.unique('check')
    const { name, version } = await givenClient(t, {}, { labels: { 'tokamock-check': run } })

    const query = {
      watch: '1',
      labelSelector: `tokamock-check=${run}`,
      sendInitialEvents: 'true',
      resourceVersionMatch: 'NotOlderThan',
      allowWatchBookmarks: 'true',
    }
    const watch = await t.watch(CLIENTS, query, { operation: 'watchOAuthClientList' })

    t.expect.equal(seen(await watch.next()), ['ADDED', name], 'first event')
    const bookmark = await watch.next()
    const resourceVersion = String(bookmark.at('/object/metadata/resourceVersion'))
    const annotations = { 'k8s.io/initial-events-end': 'true' }
    t.expect.equal(
      bookmark.json,
      {
        type: 'BOOKMARK',
        object: {
          kind: 'OAuthClient',
          apiVersion: 'oauth.openshift.io/v1',
          metadata: { resourceVersion, annotations },
        },
      },
      'second event',
    )
    t.expect.that(
      BigInt(resourceVersion) >= BigInt(version),
      'the bookmark is older than the client',
      resourceVersion,
    )
  },
})
