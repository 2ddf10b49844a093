import { defineCheck } from '../../harness/define-check.ts'
import {
  ACCESS_TOKENS,
  AUTHORIZATIONS,
  AUTHORIZE_TOKENS,
  CLIENTS,
  CLIENTS_EXIST,
} from './steps/paths.ts'

const ROWS = [
  [CLIENTS, 'OAuthClient'],
  [ACCESS_TOKENS, 'OAuthAccessToken'],
  [AUTHORIZE_TOKENS, 'OAuthAuthorizeToken'],
  [AUTHORIZATIONS, 'OAuthClientAuthorization'],
] as const

export const listOfNothingHasItems = defineCheck({
  id: 'openshift/list-of-nothing-has-items',
  title:
    'a list without matches is a list of its kind with a resourceVersion and an empty items array',
  operations: [
    'listOAuthClient',
    'listOAuthAccessToken',
    'listOAuthAuthorizeToken',
    'listOAuthClientAuthorization',
  ],
  rests: 'tried',
  source: 'recording oauth-lists-of-nothing',
  resource: CLIENTS_EXIST,
  async run(t) {
    for (const [path, kind] of ROWS) {
      const response = await t.request({
        method: 'GET',
        path,
        query: { labelSelector: `tokamock-check=${t.unique('none')}` },
        operation: `list${kind}`,
      })

      t.expect.status(response, 200)
      const resourceVersion = response.textAt('/metadata/resourceVersion')
      t.expect.match(resourceVersion, /^[1-9]\d*$/, '/metadata/resourceVersion')
      const expected = {
        kind: `${kind}List`,
        apiVersion: 'oauth.openshift.io/v1',
        metadata: { resourceVersion },
        items: [],
      }
      t.expect.equal(response.json, expected, 'body')
    }
  },
})
