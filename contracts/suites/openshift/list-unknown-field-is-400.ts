import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { ACCESS_TOKENS, CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

const known = 'only "metadata.name", "metadata.namespace"'

const ROWS = [
  [
    CLIENTS,
    'listOAuthClient',
    'clientName=a',
    `"clientName" is not a known field selector: ${known}`,
  ],
  [
    CLIENTS,
    'listOAuthClient',
    'metadata.name',
    "invalid selector: 'metadata.name'; can't understand 'metadata.name'",
  ],
  [
    ACCESS_TOKENS,
    'listOAuthAccessToken',
    'expiresIn=0',
    `"expiresIn" is not a known field selector: ${known}`,
  ],
  [
    ACCESS_TOKENS,
    'listOAuthAccessToken',
    'userName=a,state=x',
    `"state" is not a known field selector: ${known}`,
  ],
] as const

export const listUnknownFieldIs400 = defineCheck({
  id: 'openshift/list-unknown-field-is-400',
  title: 'a field selector that names an unknown field, or is none, is refused with 400',
  operations: ['listOAuthClient', 'listOAuthAccessToken'],
  rests: 'tried',
  source: 'recordings oauth-client-field-selectors and oauth-access-token-fields-that-are-unknown',
  resource: CLIENTS_EXIST,
  async run(t) {
    for (const [path, operation, fieldSelector, message] of ROWS) {
      const response = await t.request({ method: 'GET', path, query: { fieldSelector }, operation })

      expectFailure(t, response, badRequest(message))
    }
  },
})
