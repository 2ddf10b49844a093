import type { JsonObject } from '../../../src/json/value.ts'
import { defineKind } from '../../../src/kube/define-kind.ts'
import { invalidValue, type FieldError } from '../../../src/kube/field-error.ts'
import { objectMetaErrors } from '../../../src/kube/meta/validate-meta.ts'
import { objectMetaUpdateErrors } from '../../../src/kube/meta/validate-meta-update.ts'
import { accessTokenColumns } from '../columns.ts'
import { accessTokenMessage } from '../messages.ts'
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
  ['userName', 'UserName', ''],
  ['userUID', 'UserUID', ''],
  ['authorizeToken', 'AuthorizeToken', ''],
  ['refreshToken', 'RefreshToken', ''],
  ['inactivityTimeoutSeconds', 'InactivityTimeoutSeconds', 0],
]

/** OAuthAccessToken: a user's credential. Only its metadata and its inactivity timeout may change. */
export const oAuthAccessToken = defineKind({
  ...COMMON,
  kind: 'OAuthAccessToken',
  plural: 'oauthaccesstokens',
  singular: 'oauthaccesstoken',
  document: { ...DOCUMENT, schema: 'OAuthAccessToken' },
  message: accessTokenMessage,
  columns: accessTokenColumns,
  storageRoot: '/openshift.io/oauth/accesstokens',
  selectableFields: {
    clientName: (token) => textIn(token, 'clientName'),
    userName: (token) => textIn(token, 'userName'),
    userUID: (token) => textIn(token, 'userUID'),
    authorizeToken: (token) => textIn(token, 'authorizeToken'),
  },
  timeToLive: (token) => numberIn(token, 'expiresIn'),
  returnsDeletedObject: true,
  validate: (token, context) => [
    ...objectMetaErrors(token, tokenNameProblems),
    ...clientNameErrors(token),
    ...userNameErrors(token),
    ...scopesErrors(textsIn(token, 'scopes')),
    ...userUidErrors(token, 'userUID'),
    ...negativeErrors(token, 'inactivityTimeoutSeconds'),
    ...redirectUriErrors(textIn(token, 'redirectURI'), 'redirectURI'),
    ...negativeErrors(token, 'expiresIn'),
    ...clientCheckErrors(token, context),
  ],
  validateUpdate: (token, previous) => [
    ...objectMetaUpdateErrors(token, previous),
    ...inactivityErrors(token, previous),
    ...immutableErrors(token, previous, FIELDS, [INACTIVITY]),
  ],
})

const INACTIVITY = 'inactivityTimeoutSeconds'

function negativeErrors(token: JsonObject, field: string): FieldError[] {
  const value = numberIn(token, field)
  return value < 0 ? [invalidValue(field, value, 'cannot be a negative value')] : []
}

// A timeout may grow or be given up; a token that never times out may not begin to.
function inactivityErrors(token: JsonObject, previous: JsonObject): FieldError[] {
  const [next, before] = [numberIn(token, INACTIVITY), numberIn(previous, INACTIVITY)]
  const errors: FieldError[] = []
  if (next > 0 && next < before) {
    errors.push(invalidValue(INACTIVITY, next, `cannot be less than the current value=${before}`))
  }
  errors.push(...negativeErrors(token, INACTIVITY))
  if (before === 0 && next !== 0) {
    errors.push(invalidValue(INACTIVITY, next, 'cannot update non-timing-out token'))
  }
  return errors
}
