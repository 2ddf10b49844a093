import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { patch } from '../steps/patching.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const patchAnotherNameIs400 = defineCheck({
  id: 'openshift/patch-another-name-is-400',
  title: 'a patch may neither rename a client nor take its name away',
  operations: ['createOAuthClient', 'patchOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-apply-kind-version-and-name',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const { name, path } = await givenClient(t)
    const client = { operation: 'patchOAuthClient', path }

    const renamed = await patch(t, 'merge', client, { metadata: { name: 'other' } })
    const nameless = await patch(t, 'strategic', client, { metadata: { name: null } })

    expectFailure(
      t,
      renamed,
      badRequest(`the name of the object (other) does not match the name on the URL (${name})`),
    )
    expectFailure(
      t,
      nameless,
      badRequest(
        `the name of the object (${name} based on URL) was undeterminable: name must be provided`,
      ),
    )
  },
})
