import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { notFound } from './steps/failure.ts'
import {
  ACCESS_TOKENS,
  AUTHORIZATIONS,
  AUTHORIZE_TOKENS,
  CLIENTS,
  CLIENTS_EXIST,
} from './steps/paths.ts'

const ROWS = [
  [CLIENTS, 'oauthclients', 'check-missing', 'getOAuthClient'],
  [ACCESS_TOKENS, 'oauthaccesstokens', 'sha256~check-missing', 'getOAuthAccessToken'],
  [AUTHORIZE_TOKENS, 'oauthauthorizetokens', 'sha256~check-missing', 'getOAuthAuthorizeToken'],
  [
    AUTHORIZATIONS,
    'oauthclientauthorizations',
    'check-missing:check-missing',
    'getOAuthClientAuthorization',
  ],
] as const

export const getMissingIs404 = defineCheck({
  id: 'openshift/get-missing-is-404',
  title: 'an object that is not there is answered 404 with its plural and its name',
  operations: [
    'getOAuthClient',
    'getOAuthAccessToken',
    'getOAuthAuthorizeToken',
    'getOAuthClientAuthorization',
  ],
  rests: 'tried',
  source: 'recording oauth-objects-that-are-not-found',
  resource: CLIENTS_EXIST,
  async run(t) {
    for (const [collection, plural, name, operation] of ROWS) {
      const response = await t.request({ method: 'GET', path: `${collection}/${name}`, operation })

      expectFailure(t, response, notFound(plural, name))
    }
  },
})
