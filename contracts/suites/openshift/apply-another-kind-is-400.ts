import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { apply } from '../steps/patching.ts'
import { removeLater } from '../steps/remove-later.ts'
import { clientBody } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const applyAnotherKindIs400 = defineCheck({
  id: 'openshift/apply-another-kind-is-400',
  title:
    'an applied client must be of the kind and version of its path, and carry no managedFields',
  operations: ['patchOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-apply-kind-version-and-name',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const name = t.unique('check-client')
    removeLater(t, CLIENTS, name)
    const client = { operation: 'patchOAuthClient', path: `${CLIENTS}/${name}` }
    const cases = [
      [
        { kind: 'OAuthClientList' },
        'invalid object type: oauth.openshift.io/v1, Kind=OAuthClientList',
      ],
      [{ apiVersion: 'v1' }, 'invalid object type: /v1, Kind=OAuthClient'],
      [{ apiVersion: undefined }, 'invalid object type: /, Kind=OAuthClient'],
      [{ kind: undefined }, 'invalid object type: oauth.openshift.io/v1, Kind='],
      [{ metadata: { name, managedFields: [] } }, 'metadata.managedFields must be nil'],
      [
        { metadata: {} },
        `the name of the object (${name} based on URL) was undeterminable: name must be provided`,
      ],
    ] as const

    for (const [members, message] of cases) {
      const body = { ...clientBody(name), ...members }
      expectFailure(t, await apply(t, 'check', client, body), badRequest(message))
    }
  },
})
