import { isJsonObject, type JsonObject, type JsonValue } from '../../../src/json/value.ts'
import { defineKind } from '../../../src/kube/define-kind.ts'
import {
  invalidValue,
  notSupported,
  required,
  type FieldError,
} from '../../../src/kube/field-error.ts'
import { subdomainProblems } from '../../../src/kube/meta/names.ts'
import { objectMetaErrors } from '../../../src/kube/meta/validate-meta.ts'
import { objectMetaUpdateErrors } from '../../../src/kube/meta/validate-meta-update.ts'
import { clientColumns } from '../columns.ts'
import { clientMessage } from '../messages.ts'
import { COMMON, DOCUMENT } from '../group.ts'
import { objectsIn, textIn, textsIn } from '../rules/read.ts'
import { redirectUriErrors } from '../rules/redirect-uri.ts'

/** OAuthClient: who may ask for tokens. Everything in it may change. */
export const oAuthClient = defineKind({
  ...COMMON,
  kind: 'OAuthClient',
  plural: 'oauthclients',
  singular: 'oauthclient',
  document: { ...DOCUMENT, schema: 'OAuthClient' },
  message: clientMessage,
  columns: clientColumns,
  storageRoot: '/openshift.io/oauth/clients',
  validate: (client) => clientErrors(client),
  validateUpdate: (client, previous) => [
    ...clientErrors(client),
    ...objectMetaUpdateErrors(client, previous),
  ],
})

function clientErrors(client: JsonObject): FieldError[] {
  return [
    ...objectMetaErrors(client, subdomainProblems),
    ...textsIn(client, 'redirectURIs').flatMap((uri, index) =>
      redirectUriErrors(uri, `redirectURIs[${index}]`),
    ),
    ...emptyErrors(client, 'additionalSecrets'),
    ...objectsIn(client, 'scopeRestrictions').flatMap((restriction, index) =>
      restrictionErrors(restriction, `scopeRestrictions[${index}]`),
    ),
    ...maxAgeErrors(client),
    ...inactivityErrors(client),
    ...grantMethodErrors(client),
  ]
}

function emptyErrors(object: JsonObject, field: string, path = field): FieldError[] {
  return textsIn(object, field).flatMap((text, index) =>
    text === '' ? [invalidValue(`${path}[${index}]`, '', 'may not be empty')] : [],
  )
}

function restrictionErrors(restriction: JsonObject, path: string): FieldError[] {
  const literals = textsIn(restriction, 'literals')
  const clusterRole = restriction['clusterRole']
  const hasRole = isJsonObject(clusterRole)
  const errors: FieldError[] = []
  if (literals.length > 0 === hasRole) {
    errors.push(
      invalidValue(path, goDump(restriction), 'exactly one of literals, clusterRole is required'),
    )
    return errors
  }
  errors.push(...emptyErrors(restriction, 'literals', `${path}.literals`))
  if (!hasRole) return errors
  for (const field of ['roleNames', 'namespaces']) {
    if (textsIn(clusterRole, field).length === 0) {
      errors.push(required(`${path}.clusterRole.${field}`, "won't match anything"))
    }
  }
  return errors
}

// The element as Go prints its internal type.
function goDump(restriction: JsonObject): JsonValue {
  const role = restriction['clusterRole']
  return {
    ExactValues: restriction['literals'] ?? null,
    ClusterRole: isJsonObject(role)
      ? {
          RoleNames: role['roleNames'] ?? null,
          Namespaces: role['namespaces'] ?? null,
          AllowEscalation: role['allowEscalation'] ?? false,
        }
      : null,
  }
}

function maxAgeErrors(client: JsonObject): FieldError[] {
  const field = 'accessTokenMaxAgeSeconds'
  const age = client[field]
  if (typeof age !== 'number' || age >= 0) return []
  return [invalidValue(field, age, 'value cannot be negative')]
}

const SHORTEST_TIMEOUT = 300

function inactivityErrors(client: JsonObject): FieldError[] {
  const field = 'accessTokenInactivityTimeoutSeconds'
  const timeout = client[field]
  if (typeof timeout !== 'number' || timeout === 0 || timeout >= SHORTEST_TIMEOUT) return []
  const why =
    timeout < 0
      ? 'value cannot be negative'
      : `The minimum valid timeout value is ${SHORTEST_TIMEOUT} seconds`
  return [invalidValue(field, timeout, why)]
}

function grantMethodErrors(client: JsonObject): FieldError[] {
  const method = textIn(client, 'grantMethod')
  if (method === '') return [required('grantMethod', 'must be auto or prompt')]
  if (method === 'auto' || method === 'prompt') return []
  return [notSupported('grantMethod', method, ['auto', 'prompt'])]
}
