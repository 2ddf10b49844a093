import { equalJson } from '../../../src/json/equal-json.ts'
import type { JsonObject } from '../../../src/json/value.ts'
import { defineKind } from '../../../src/kube/define-kind.ts'
import { invalidValue, type FieldError } from '../../../src/kube/field-error.ts'
import { pathSegmentProblems } from '../../../src/kube/meta/names.ts'
import { withMetadata } from '../../../src/kube/meta/object-meta.ts'
import { objectMetaErrors } from '../../../src/kube/meta/validate-meta.ts'
import { objectMetaUpdateErrors } from '../../../src/kube/meta/validate-meta-update.ts'
import { clientAuthorizationColumns } from '../columns.ts'
import { clientAuthorizationMessage } from '../messages.ts'
import { COMMON, DOCUMENT } from '../group.ts'
import { clientCheckErrors, clientNameErrors } from '../rules/client-check.ts'
import { textIn, textsIn } from '../rules/read.ts'
import { scopesErrors } from '../rules/scopes.ts'
import { userNameErrors, userUidErrors } from '../rules/user.ts'

/** OAuthClientAuthorization: what a user has granted a client. Its name is always user:client. */
export const oAuthClientAuthorization = defineKind({
  ...COMMON,
  kind: 'OAuthClientAuthorization',
  plural: 'oauthclientauthorizations',
  singular: 'oauthclientauthorization',
  document: { ...DOCUMENT, schema: 'OAuthClientAuthorization' },
  message: clientAuthorizationMessage,
  columns: clientAuthorizationColumns,
  storageRoot: '/openshift.io/oauth/clientauthorizations',
  selectableFields: {
    clientName: (grant) => textIn(grant, 'clientName'),
    userName: (grant) => textIn(grant, 'userName'),
    userUID: (grant) => textIn(grant, 'userUID'),
  },
  createOnUpdate: true,
  prepare: (grant) =>
    withMetadata(grant, {
      name: `${textIn(grant, 'userName')}:${textIn(grant, 'clientName')}`,
    }),
  validate: (grant, context) => [...grantErrors(grant), ...clientCheckErrors(grant, context)],
  validateUpdate: (grant, previous, context) => [
    ...grantErrors(grant),
    ...objectMetaUpdateErrors(grant, previous),
    ...immutableErrors(grant, previous),
    ...(gainsScopes(grant, previous) ? clientCheckErrors(grant, context) : []),
  ],
})

function grantErrors(grant: JsonObject): FieldError[] {
  return [
    ...objectMetaErrors(grant, grantNameProblems),
    ...clientNameErrors(grant),
    ...userNameErrors(grant),
    ...scopesErrors(textsIn(grant, 'scopes')),
    ...userUidErrors(grant, 'useruid'),
  ]
}

function grantNameProblems(name: string, isPrefix = false): readonly string[] {
  const segment = pathSegmentProblems(name, isPrefix)
  if (segment.length > 0) return segment
  const colon = name.indexOf(':')
  if (colon > 0 && colon < name.length - 1) return []
  return ['must be in the format <userName>:<clientName>']
}

function immutableErrors(grant: JsonObject, previous: JsonObject): FieldError[] {
  return ['clientName', 'userName', 'userUID'].flatMap((field) => {
    const value = textIn(grant, field)
    if (equalJson(value, textIn(previous, field))) return []
    return [invalidValue(field, value, `${field} is not a mutable field`)]
  })
}

// The client is looked up only when it would get more than it has.
function gainsScopes(grant: JsonObject, previous: JsonObject): boolean {
  const [next, before] = [textsIn(grant, 'scopes'), textsIn(previous, 'scopes')]
  if (next.length === 0) return before.length > 0
  return next.some((scope) => !before.includes(scope))
}
