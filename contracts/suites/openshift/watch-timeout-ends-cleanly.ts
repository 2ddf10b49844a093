import { defineCheck } from '../../harness/define-check.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const watchTimeoutEndsCleanly = defineCheck({
  id: 'openshift/watch-timeout-ends-cleanly',
  title: 'a watch lives until timeoutSeconds have passed and then ends without a word',
  operations: ['createOAuthClient', 'watchOAuthClientList'],
  rests: 'tried',
  source: 'recording oauth-watch-clients-timeouts-and-bookmarks',
  needs: ['write', 'clock'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const run = t.unique('check')
    const query = { watch: '1', labelSelector: `tokamock-check=${run}`, timeoutSeconds: '2' }
    const watch = await t.watch(CLIENTS, query, { operation: 'watchOAuthClientList' })

    const { response } = await givenClient(t, {}, { labels: { 'tokamock-check': run } })

    t.expect.equal(
      (await watch.next()).json,
      { type: 'ADDED', object: response.json },
      'the event before the end',
    )
    t.expect.equal(await watch.end(), [], 'events at the end')
  },
})
