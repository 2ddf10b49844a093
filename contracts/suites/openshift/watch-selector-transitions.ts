import { defineCheck } from '../../harness/define-check.ts'
import { seen } from '../steps/seen.ts'
import { clientBody, givenClient } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const watchSelectorTransitions = defineCheck({
  id: 'openshift/watch-selector-transitions',
  title:
    'a client that comes to match is ADDED, one that no longer does is DELETED with its old content and the new version',
  operations: ['createOAuthClient', 'replaceOAuthClient', 'watchOAuthClientList'],
  rests: 'tried',
  source: 'recording oauth-watch-clients-entering-and-leaving-a-label-selector',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const run = t.unique('check')
    const { name, path, version } = await givenClient(t, {}, { labels: { 'tokamock-check': run } })
    const query = {
      watch: '1',
      labelSelector: `tokamock-check=${run},tier=gold`,
      resourceVersion: version,
    }
    const watch = await t.watch(CLIENTS, query, { operation: 'watchOAuthClientList' })
    let resourceVersion = version
    const put = async (secret: string, labels: Record<string, string>) => {
      const body = clientBody(
        name,
        { secret },
        { resourceVersion, labels: { 'tokamock-check': run, ...labels } },
      )
      const response = await t.request({
        method: 'PUT',
        path,
        body,
        operation: 'replaceOAuthClient',
      })
      resourceVersion = response.textAt('/metadata/resourceVersion')
      return response
    }

    const entered = await put('check-one', { tier: 'gold' })
    const within = await put('check-two', { tier: 'gold' })
    await put('check-three', { tier: 'silver' })

    t.expect.equal(
      (await watch.next()).json,
      { type: 'ADDED', object: entered.json },
      'the event of entering',
    )
    t.expect.equal(
      (await watch.next()).json,
      { type: 'MODIFIED', object: within.json },
      'the event of a change within',
    )
    const left = await watch.next()
    t.expect.equal(seen(left), ['DELETED', name], 'the event of leaving')
    t.expect.match(
      left.at('/object'),
      { secret: 'check-two', metadata: { resourceVersion, labels: { tier: 'gold' } } },
      'the object that left',
    )
  },
})
