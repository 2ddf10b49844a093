import type { JsonObject } from '../../../src/json/value.ts'
import { defineKind } from '../../../src/kube/define-kind.ts'
import {
  invalidValue,
  notSupported,
  required,
  type FieldError,
} from '../../../src/kube/field-error.ts'
import { objectMetaErrors } from '../../../src/kube/meta/validate-meta.ts'
import { objectMetaUpdateErrors } from '../../../src/kube/meta/validate-meta-update.ts'
import { authorizeTokenColumns } from '../columns.ts'
import { authorizeTokenMessage } from '../messages.ts'
import { COMMON, DOCUMENT } from '../group.ts'
import { clientCheckErrors, clientNameErrors } from '../rules/client-check.ts'
import { immutableErrors, type GoFields } from '../rules/immutable.ts'
import { numberIn, textIn, textsIn } from '../rules/read.ts'
import { redirectUriErrors } from '../rules/redirect-uri.ts'
import { scopesErrors } from '../rules/scopes.ts'
import { tokenNameProblems } from '../rules/token-name.ts'
import { userNameErrors, userUidErrors } from '../rules/user.ts'

const FIELDS: GoFields = [
  ['clientName', 'ClientName', ''],
  ['expiresIn', 'ExpiresIn', 0],
  ['scopes', 'Scopes', null],
  ['redirectURI', 'RedirectURI', ''],
  ['state', 'State', ''],
  ['userName', 'UserName', ''],
  ['userUID', 'UserUID', ''],
  ['codeChallenge', 'CodeChallenge', ''],
  ['codeChallengeMethod', 'CodeChallengeMethod', ''],
]

/** OAuthAuthorizeToken: a code that is exchanged for an access token. Only its metadata may change. */
export const oAuthAuthorizeToken = defineKind({
  ...COMMON,
  kind: 'OAuthAuthorizeToken',
  plural: 'oauthauthorizetokens',
  singular: 'oauthauthorizetoken',
  document: { ...DOCUMENT, schema: 'OAuthAuthorizeToken' },
  message: authorizeTokenMessage,
  columns: authorizeTokenColumns,
  storageRoot: '/openshift.io/oauth/authorizetokens',
  selectableFields: {
    clientName: (token) => textIn(token, 'clientName'),
    userName: (token) => textIn(token, 'userName'),
    userUID: (token) => textIn(token, 'userUID'),
  },
  timeToLive: (token) => numberIn(token, 'expiresIn'),
  returnsDeletedObject: true,
  defaults: (token) =>
    textIn(token, 'codeChallenge') !== '' && textIn(token, 'codeChallengeMethod') === ''
      ? { ...token, codeChallengeMethod: 'plain' }
      : token,
  validate: (token, context) => [
    ...objectMetaErrors(token, tokenNameProblems),
    ...clientNameErrors(token),
    ...userNameErrors(token),
    ...scopesErrors(textsIn(token, 'scopes')),
    ...userUidErrors(token, 'userUID'),
    ...redirectUriErrors(textIn(token, 'redirectURI'), 'redirectURI'),
    ...challengeErrors(token),
    ...expiryErrors(token),
    ...clientCheckErrors(token, context),
  ],
  validateUpdate: (token, previous) => [
    ...objectMetaUpdateErrors(token, previous),
    ...immutableErrors(token, previous, FIELDS),
  ],
})

function challengeErrors(token: JsonObject): FieldError[] {
  const challenge = textIn(token, 'codeChallenge')
  const method = textIn(token, 'codeChallengeMethod')
  if (challenge === '' && method === '') return []
  return [...codeErrors(challenge), ...methodErrors(method)]
}

function codeErrors(challenge: string): FieldError[] {
  const field = 'codeChallenge'
  if (challenge === '') return [required(field, 'required if codeChallengeMethod is specified')]
  if (/^[a-zA-Z0-9._~-]{43,128}$/.test(challenge)) return []
  return [invalidValue(field, challenge, 'must be 43-128 characters [a-zA-Z0-9.~_-]')]
}

function methodErrors(method: string): FieldError[] {
  const field = 'codeChallengeMethod'
  if (method === '') return [required(field, 'required if codeChallenge is specified')]
  if (method === 'plain' || method === 'S256') return []
  return [notSupported(field, method, ['plain', 'S256'])]
}

function expiryErrors(token: JsonObject): FieldError[] {
  const expiresIn = numberIn(token, 'expiresIn')
  return expiresIn > 0 ? [] : [invalidValue('expiresIn', expiresIn, 'must be greater than zero')]
}
