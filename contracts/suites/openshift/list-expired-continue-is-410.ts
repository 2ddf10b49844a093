import { defineCheck } from '../../harness/define-check.ts'
import { namesOf } from '../steps/names-of.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const listExpiredContinueIs410 = defineCheck({
  id: 'openshift/list-expired-continue-is-410',
  title:
    'a continue token of a forgotten version is answered 410 with one that goes on from the same place',
  operations: ['createOAuthClient', 'listOAuthClient'],
  rests: 'seed',
  source:
    'If the specified `continue` value is no longer valid … the server will respond with a 410 `ResourceExpired` error together with a `continue` token.',
  needs: ['write', 'history'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const run = t.unique('check')
    const [first, second] = [`${run}-a`, `${run}-b`]
    for (const name of [first, second])
      await givenClient(t, {}, { name, labels: { 'tokamock-check': run } })
    const list = (token: string) =>
      t.request({
        method: 'GET',
        path: CLIENTS,
        query: { labelSelector: `tokamock-check=${run}`, continue: token },
        operation: 'listOAuthClient',
      })

    const gone = await list(tokenOf(1, `${first}\u0000`))

    t.expect.status(gone, 410)
    t.expect.match(gone.at('/reason'), /^(Expired|ResourceExpired)$/, '/reason')
    t.expect.match(gone.json, { kind: 'Status', status: 'Failure', code: 410 })
    t.expect.match(
      gone.at('/message'),
      /^The provided continue parameter is too old to display a consistent list result\. /,
      '/message',
    )
    const rest = await list(gone.textAt('/metadata/continue'))
    t.expect.status(rest, 200)
    t.expect.equal(namesOf(rest), [second], 'names after the place of the token')
  },
})

/** A token of the API machinery; version 1 was forgotten before any client could ask. */
function tokenOf(rv: number, start: string): string {
  const json = JSON.stringify({ v: 'meta.k8s.io/v1', rv, start })
  return btoa(json).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
