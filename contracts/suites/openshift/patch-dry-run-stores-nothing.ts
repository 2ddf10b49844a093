import { defineCheck } from '../../harness/define-check.ts'
import { apply, patch } from '../steps/patching.ts'
import { clientBody, givenClient } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const patchDryRunStoresNothing = defineCheck({
  id: 'openshift/patch-dry-run-stores-nothing',
  title: 'dryRun=All answers the patched client, validates it, and stores nothing',
  operations: ['createOAuthClient', 'patchOAuthClient', 'getOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-patch-dry-run',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const { name, path, version, response } = await givenClient(t, { secret: 'one' })
    const query = { dryRun: 'All' }
    const client = { operation: 'patchOAuthClient', path, query }

    const patched = await patch(t, 'merge', client, { secret: 'two' })
    const wrong = await patch(t, 'merge', client, { grantMethod: 'deny' })
    const missing = `${name}-missing`
    const elsewhere = { ...client, path: `${CLIENTS}/${missing}` }
    const applied = await apply(t, 'check', elsewhere, clientBody(missing))

    t.expect.status(patched, 200)
    t.expect.match(patched.json, { secret: 'two', metadata: { resourceVersion: version } })
    t.expect.status(wrong, 422)
    t.expect.status(applied, 201)
    t.expect.equal(applied.at('/metadata/resourceVersion'), undefined, 'resourceVersion')
    const stored = await t.request({ method: 'GET', path, operation: 'getOAuthClient' })
    t.expect.equal(stored.json, response.json, 'the stored client')
    t.expect.status(await t.request({ method: 'GET', path: elsewhere.path }), 404)
  },
})
