import type { CheckContext } from '../../harness/context.ts'
import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { storedIn } from '../steps/stored.ts'
import { notFound } from './steps/failure.ts'
import { clientBody, givenClient } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

const FINALIZER = 'example.com/tokamock-check'

export const deleteWaitsForFinalizers = defineCheck({
  id: 'openshift/delete-waits-for-finalizers',
  title:
    'deleting a client with a finalizer answers the client with a deletionTimestamp; it goes with its last finalizer',
  operations: ['createOAuthClient', 'deleteOAuthClient', 'getOAuthClient', 'replaceOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-delete-waits-for-a-finalizer',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const name = t.unique('check-client')
    const { path, uid } = await givenClient(t, {}, { name, finalizers: [FINALIZER] })
    releaseLater(t, name)

    const deleted = await t.request({ method: 'DELETE', path, operation: 'deleteOAuthClient' })
    t.expect.status(deleted, 200)
    t.expect.match(deleted.json, {
      kind: 'OAuthClient',
      metadata: {
        name,
        uid,
        deletionTimestamp: /^\d{4}-\d\d-\d\dT/,
        deletionGracePeriodSeconds: 0,
        finalizers: [FINALIZER],
      },
    })
    const waiting = await t.request({ method: 'GET', path, operation: 'getOAuthClient' })
    t.expect.equal(waiting.json, deleted.json, 'the waiting client')

    const body = clientBody(name, {}, { resourceVersion: storedIn(t, CLIENTS, waiting).version })
    const released = await t.request({ method: 'PUT', path, body, operation: 'replaceOAuthClient' })

    t.expect.status(released, 200)
    const missing = await t.request({ method: 'GET', path, operation: 'getOAuthClient' })
    expectFailure(t, missing, notFound('oauthclients', name))
  },
})

/** A client with a finalizer cannot be removed as others are; this runs before that is tried. */
function releaseLater(t: CheckContext, name: string): void {
  const path = `${CLIENTS}/${name}`
  t.cleanup(async (request) => {
    const stored = await request({ method: 'GET', path })
    if (stored.status === 404) return
    const body = clientBody(
      name,
      {},
      { resourceVersion: stored.textAt('/metadata/resourceVersion') },
    )
    await request({ method: 'PUT', path, body })
  })
}
