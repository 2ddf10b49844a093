import { defineCheck } from '../../harness/define-check.ts'
import { seen } from '../steps/seen.ts'
import { storedIn } from '../steps/stored.ts'
import { clientBody, givenClient } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const watchBeginsWithTheCurrentState = defineCheck({
  id: 'openshift/watch-begins-with-the-current-state',
  title:
    'a watch without a version tells ADDED for what is there, in order, then MODIFIED, DELETED and ADDED as it happens',
  operations: [
    'createOAuthClient',
    'replaceOAuthClient',
    'deleteOAuthClient',
    'watchOAuthClientList',
  ],
  rests: 'tried',
  source: 'recording oauth-watch-clients-from-the-current-state',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const run = t.unique('check')
    const metadata = (end: string) => ({ name: `${run}-${end}`, labels: { 'tokamock-check': run } })
    const b = await givenClient(t, {}, metadata('b'))
    const a = await givenClient(t, {}, metadata('a'))

    const query = { watch: '1', labelSelector: `tokamock-check=${run}` }
    const watch = await t.watch(CLIENTS, query, { operation: 'watchOAuthClientList' })
    t.expect.match(watch.headers['content-type'], /^application\/json/, 'content-type')
    t.expect.equal(
      (await watch.next()).json,
      { type: 'ADDED', object: a.response.json },
      'first event',
    )
    t.expect.equal(
      (await watch.next()).json,
      { type: 'ADDED', object: b.response.json },
      'second event',
    )

    const body = clientBody(
      a.name,
      { grantMethod: 'auto' },
      { ...metadata('a'), resourceVersion: a.version },
    )
    const updated = await t.request({
      method: 'PUT',
      path: a.path,
      body,
      operation: 'replaceOAuthClient',
    })
    t.expect.equal(
      (await watch.next()).json,
      { type: 'MODIFIED', object: updated.json },
      'the event of an update',
    )

    t.expect.status(
      await t.request({ method: 'DELETE', path: b.path, operation: 'deleteOAuthClient' }),
      200,
    )
    const deleted = await watch.next()
    t.expect.equal(seen(deleted), ['DELETED', b.name], 'the event of a deletion')
    const version = deleted.at('/object/metadata/resourceVersion')
    t.expect.that(
      BigInt(String(version)) > BigInt(storedIn(t, CLIENTS, updated).version),
      'a deletion has a version of its own',
      version,
    )

    const c = await givenClient(t, {}, metadata('c'))
    t.expect.equal(
      (await watch.next()).json,
      { type: 'ADDED', object: c.response.json },
      'the event of a creation',
    )
  },
})
