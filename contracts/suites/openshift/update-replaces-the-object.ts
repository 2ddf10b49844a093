import { defineCheck } from '../../harness/define-check.ts'
import { clientBody, givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const updateReplacesTheObject = defineCheck({
  id: 'openshift/update-replaces-the-object',
  title: 'PUT replaces every field of a client, and gives it a new version under the same uid',
  operations: ['createOAuthClient', 'replaceOAuthClient', 'getOAuthClient'],
  rests: 'seed',
  source: 'PUT: replace the specified OAuthClient: 200 - OK, OAuthClient schema',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const before = await givenClient(t, {
      secret: 'check-secret',
      redirectURIs: ['https://one.example.com'],
    })
    const metadata = { resourceVersion: before.version, labels: { 'tokamock-check': 'updated' } }
    const body = clientBody(
      before.name,
      { grantMethod: 'auto', redirectURIs: ['https://two.example.com'] },
      metadata,
    )

    const updated = await t.request({
      method: 'PUT',
      path: before.path,
      body,
      operation: 'replaceOAuthClient',
    })

    t.expect.status(updated, 200)
    t.expect.match(updated.json, {
      kind: 'OAuthClient',
      metadata: {
        uid: before.uid,
        creationTimestamp: before.response.at('/metadata/creationTimestamp'),
        labels: { 'tokamock-check': 'updated' },
      },
      grantMethod: 'auto',
      redirectURIs: ['https://two.example.com'],
    })
    t.expect.equal(updated.at('/secret'), undefined, '/secret')
    t.expect.that(
      BigInt(updated.textAt('/metadata/resourceVersion')) > BigInt(before.version),
      'the update did not raise the resourceVersion',
    )
    const stored = await t.request({
      method: 'GET',
      path: before.path,
      operation: 'getOAuthClient',
    })
    t.expect.equal(stored.json, updated.json, 'what GET answers')
  },
})
