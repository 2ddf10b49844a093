import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure, type Cause } from '../steps/failure.ts'
import { invalid } from './steps/failure.ts'
import { givenClient, postToken, tokenName } from './steps/given.ts'
import { ACCESS_TOKENS_EXIST } from './steps/paths.ts'

const ROWS: readonly [scopes: readonly string[], causes: (client: string) => readonly Cause[]][] = [
  [
    [],
    (client) => [
      ['FieldValueRequired', 'scopes', 'Required value: may not be empty'],
      ['InternalError', 'clientName', `Internal error: ${client} may not request unscoped tokens`],
    ],
  ],
  [
    ['user:info', 'nope'],
    () => [['FieldValueInvalid', 'scopes[1]', 'Invalid value: "nope": no scope handler found']],
  ],
  [
    ['user:dne'],
    () => [['FieldValueInvalid', 'scopes[0]', 'Invalid value: "user:dne": no scope handler found']],
  ],
  [['a b'], () => [['FieldValueInvalid', 'scopes[0]', 'Invalid value: "a b": 32 not allowed']]],
]

export const createTokenScopeRules = defineCheck({
  id: 'openshift/create-token-scope-rules',
  title: 'an access token without scopes, or with one that nothing handles, is refused with 422',
  operations: ['createOAuthClient', 'createOAuthAccessToken'],
  rests: 'tried',
  source: 'recordings scopes-empty-list and scopes-characters-outside-rfc-6749',
  needs: ['write'],
  resource: ACCESS_TOKENS_EXIST,
  async run(t) {
    const client = await givenClient(t)

    for (const [scopes, causes] of ROWS) {
      const name = tokenName(t)

      const response = await postToken(t, { clientName: client.name, scopes }, { name })

      expectFailure(t, response, invalid('OAuthAccessToken', name, ...causes(client.name)))
    }
  },
})
