import { defineCheck } from '../../harness/define-check.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { askForToken, GIVEN, givenAccount } from './steps/tokens.ts'

export const tokenIsIssuedWithDefaults = defineCheck({
  id: 'kubernetes/token-is-issued-with-defaults',
  title:
    'an empty request is answered with a token for the API server, for an hour, of the account that the URL names',
  operations: [...GIVEN],
  rests: 'tried',
  source: 'recording token-request-with-an-empty-object',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)

    const response = await askForToken(t, account)

    t.expect.status(response, 201)
    t.expect.match(
      response.json,
      {
        kind: 'TokenRequest',
        apiVersion: 'authentication.k8s.io/v1',
        metadata: { name: account.name, namespace: account.namespace, uid: account.uid },
        spec: { expirationSeconds: 3600, boundObjectRef: null },
      },
      'body',
    )
    t.expect.that(response.listAt('/spec/audiences').length > 0, 'there is no audience')
    t.expect.match(response.textAt('/status/token'), /^[\w-]+\.[\w-]+\.[\w-]+$/, 'token')
  },
})
