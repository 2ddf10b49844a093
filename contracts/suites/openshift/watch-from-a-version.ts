import { defineCheck } from '../../harness/define-check.ts'
import { seen } from '../steps/seen.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const watchFromAVersion = defineCheck({
  id: 'openshift/watch-from-a-version',
  title: 'a watch from a version tells what happened after it, and nothing of before',
  operations: ['createOAuthClient', 'deleteOAuthClient', 'watchOAuthClientList'],
  rests: 'tried',
  source:
    'a watch from a version within the history tells the events after it, without synthetic ADDED ones',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const run = t.unique('check')
    const metadata = (end: string) => ({ name: `${run}-${end}`, labels: { 'tokamock-check': run } })
    const before = await givenClient(t, {}, metadata('a'))
    const after = await givenClient(t, {}, metadata('b'))
    t.expect.status(
      await t.request({ method: 'DELETE', path: before.path, operation: 'deleteOAuthClient' }),
      200,
    )

    const query = {
      watch: 'true',
      labelSelector: `tokamock-check=${run}`,
      resourceVersion: before.version,
    }
    const watch = await t.watch(CLIENTS, query, { operation: 'watchOAuthClientList' })

    t.expect.equal(
      (await watch.next()).json,
      { type: 'ADDED', object: after.response.json },
      'first event',
    )
    t.expect.equal(seen(await watch.next()), ['DELETED', before.name], 'second event')
    const live = await givenClient(t, {}, metadata('c'))
    t.expect.equal(
      (await watch.next()).json,
      { type: 'ADDED', object: live.response.json },
      'third event',
    )
  },
})
