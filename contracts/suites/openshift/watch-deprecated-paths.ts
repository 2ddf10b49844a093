import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { seen } from '../steps/seen.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS_EXIST, GROUP } from './steps/paths.ts'

export const watchDeprecatedPaths = defineCheck({
  id: 'openshift/watch-deprecated-paths',
  title:
    'the paths under /watch/ watch without being asked to, a collection or one client by its name',
  operations: [
    'createOAuthClient',
    'deleteOAuthClient',
    'watchOAuthClientList',
    'watchOAuthClient',
  ],
  rests: 'seed',
  source:
    "GET: watch changes to an object of kind OAuthClient. deprecated: use the 'watch' parameter with a list operation instead, filtered to a single item with the 'fieldSelector' parameter.",
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const run = t.unique('check')
    const metadata = (end: string) => ({ name: `${run}-${end}`, labels: { 'tokamock-check': run } })
    const [a, b] = [
      await givenClient(t, {}, metadata('a')),
      await givenClient(t, {}, metadata('b')),
    ]

    const query = { labelSelector: `tokamock-check=${run}` }
    const all = await t.watch(`${GROUP}/watch/oauthclients`, query, {
      operation: 'watchOAuthClientList',
    })
    const since = { resourceVersion: b.version }
    const one = await t.watch(`${GROUP}/watch/oauthclients/${b.name}`, since, {
      operation: 'watchOAuthClient',
    })
    t.expect.equal(
      [seen(await all.next()), seen(await all.next())],
      [
        ['ADDED', a.name],
        ['ADDED', b.name],
      ],
      'events',
    )
    for (const { path } of [a, b]) {
      t.expect.status(
        await t.request({ method: 'DELETE', path, operation: 'deleteOAuthClient' }),
        200,
      )
    }

    t.expect.equal(seen(await all.next()), ['DELETED', a.name], 'event of the collection')
    t.expect.equal(seen(await one.next()), ['DELETED', b.name], 'event of the one client')
    const other = await t.request({
      method: 'GET',
      path: `${GROUP}/watch/oauthclients/${b.name}`,
      query: { fieldSelector: 'metadata.name=other' },
      operation: 'watchOAuthClient',
    })
    expectFailure(t, other, badRequest("fieldSelector metadata.name doesn't match requested name"))
  },
})
