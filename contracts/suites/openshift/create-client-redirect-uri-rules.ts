import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure, type Cause } from '../steps/failure.ts'
import { invalid } from './steps/failure.ts'
import { postClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

const ROWS = [
  ['', 'may not be empty'],
  ['://server:1234/', 'parse "://server:1234/": missing protocol scheme'],
  ['http://server/./', 'may not contain a path segment of .'],
  ['http://server/path/../path', 'may not contain a path segment of ..'],
  ['http://server/path?query#test', 'may not contain a fragment'],
] as const

export const createClientRedirectUriRules = defineCheck({
  id: 'openshift/create-client-redirect-uri-rules',
  title:
    'a client whose redirect URIs are empty, no URLs, with a fragment or with dots for a segment is refused with 422, which tells each',
  operations: ['createOAuthClient'],
  rests: 'tried',
  source: 'recording client-redirect-uris-bad-vectors',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const name = t.unique('check-client')
    const redirectURIs = ['https://client.example.com/callback', ...ROWS.map(([uri]) => uri)]

    const response = await postClient(t, { redirectURIs }, { name })

    const causes = ROWS.map(([uri, told], index): Cause => [
      'FieldValueInvalid',
      `redirectURIs[${index + 1}]`,
      `Invalid value: ${JSON.stringify(uri)}: ${told}`,
    ])
    expectFailure(t, response, invalid('OAuthClient', name, ...causes))
  },
})
