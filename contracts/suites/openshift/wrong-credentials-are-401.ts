import { defineCheck } from '../../harness/define-check.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const wrongCredentialsAre401 = defineCheck({
  id: 'openshift/wrong-credentials-are-401',
  title: 'a bearer token that nobody issued is answered 401',
  operations: ['listOAuthClient'],
  rests: 'seed',
  source: 'GET /apis/oauth.openshift.io/v1/oauthclients: 401 - Unauthorized, Empty',
  needs: ['authentication'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const response = await t.request({
      method: 'GET',
      path: CLIENTS,
      headers: { Authorization: `Bearer sha256~${t.unique('check-unknown')}` },
      operation: 'listOAuthClient',
    })

    t.expect.status(response, 401)
    // The document promises an empty body, the server sends a Status.
    if (response.text !== '') {
      const expected = {
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message: 'Unauthorized',
      }
      t.expect.equal(response.json, { ...expected, reason: 'Unauthorized', code: 401 }, 'body')
    }
  },
})
