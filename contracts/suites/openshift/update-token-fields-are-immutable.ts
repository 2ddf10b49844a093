import { defineCheck } from '../../harness/define-check.ts'
import { givenClient, givenToken, tokenBody } from './steps/given.ts'
import { ACCESS_TOKENS_EXIST } from './steps/paths.ts'

const ROWS = [
  { userName: 'check-somebody-else' },
  { scopes: ['user:full'] },
  { expiresIn: 600 },
  { redirectURI: 'https://elsewhere.example.com' },
] as const

export const updateTokenFieldsAreImmutable = defineCheck({
  id: 'openshift/update-token-fields-are-immutable',
  title:
    'PUT that changes who may do what with an access token is refused with one 422 on the field []',
  operations: [
    'createOAuthClient',
    'createOAuthAccessToken',
    'replaceOAuthAccessToken',
    'getOAuthAccessToken',
  ],
  rests: 'tried',
  source: 'recording access-token-other-fields-are-immutable',
  needs: ['write'],
  resource: ACCESS_TOKENS_EXIST,
  async run(t) {
    const client = await givenClient(t)
    const members = { clientName: client.name }
    const { name, path, version, response: created } = await givenToken(t, members)

    for (const change of ROWS) {
      const body = tokenBody(name, { ...members, ...change }, { resourceVersion: version })
      const response = await t.request({
        method: 'PUT',
        path,
        body,
        operation: 'replaceOAuthAccessToken',
      })

      t.expect.status(response, 422)
      t.expect.match(response.json, {
        kind: 'Status',
        reason: 'Invalid',
        details: { name, group: 'oauth.openshift.io', kind: 'OAuthAccessToken' },
      })
      // Between the two stands a dump of the token, whose form is the release's own.
      const told = /^Invalid value: [^]*: field is immutable$/
      t.expect.match(
        response.at('/message'),
        /^OAuthAccessToken\.oauth\.openshift\.io "[^"]+" is invalid: \[\]: /,
        '/message',
      )
      const causes = [{ reason: 'FieldValueInvalid', field: '[]', message: told }]
      t.expect.match(response.at('/details/causes'), causes, '/details/causes')
    }
    const stored = await t.request({ method: 'GET', path, operation: 'getOAuthAccessToken' })
    t.expect.equal(stored.json, created.json, 'the stored token')
  },
})
