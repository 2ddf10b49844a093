import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { patch } from '../steps/patching.ts'
import { conflict, invalid } from './steps/failure.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const patchStaleVersionIs409 = defineCheck({
  id: 'openshift/patch-stale-version-is-409',
  title: 'a version in a patch must be the latest; a patch may not take it away',
  operations: ['createOAuthClient', 'patchOAuthClient', 'getOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-patch-resource-version',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const { name, path, version } = await givenClient(t)
    const client = { operation: 'patchOAuthClient', path }
    const metadata = { resourceVersion: version }

    const first = await patch(t, 'merge', client, { metadata, secret: 'one' })
    const second = await patch(t, 'merge', client, { metadata, secret: 'two' })
    const none = await patch(t, 'merge', client, { metadata: { resourceVersion: null } })

    t.expect.status(first, 200)
    const told =
      'the object has been modified; please apply your changes to the latest version and try again'
    expectFailure(t, second, conflict('oauthclients', name, told))
    const must = 'Invalid value: 0: must be specified for an update'
    expectFailure(
      t,
      none,
      invalid('oauthclients', name, ['FieldValueInvalid', 'metadata.resourceVersion', must]),
    )
    const stored = await t.request({ method: 'GET', path, operation: 'getOAuthClient' })
    t.expect.equal(stored.json, first.json, 'the stored client')
  },
})
