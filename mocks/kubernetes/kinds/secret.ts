import { equalJson } from '../../../src/json/equal-json.ts'
import { isJsonObject, type JsonObject, objectOf } from '../../../src/json/value.ts'
import { defineKind } from '../../../src/kube/define-kind.ts'
import { forbiddenValue, invalidValue, type FieldError } from '../../../src/kube/field-error.ts'
import { subdomainProblems } from '../../../src/kube/meta/names.ts'
import { ageColumn, NAME_COLUMN } from '../../../src/kube/output/column.ts'
import { objectMetaUpdateErrors } from '../../../src/kube/meta/validate-meta-update.ts'
import { secretMessage } from '../messages.ts'
import { CORE, coreMetaErrors, VERBS } from '../core.ts'
import { secretDataErrors, secretWarnings } from '../secret-data.ts'
import { goTypes, pointers, schemas } from '../schemas.ts'

const OPAQUE = 'Opaque'

/** Secret: bytes by key. What is sent as text is kept as bytes. */
export const secret = defineKind({
  ...CORE,
  kind: 'Secret',
  plural: 'secrets',
  singular: 'secret',
  scope: 'Namespaced',
  verbs: [...VERBS, 'deletecollection'],
  document: { schemas, pointers, goTypes, schema: 'Secret' },
  storageRoot: '/registry/secrets',
  selectableFields: { type: typeOf },
  message: secretMessage,
  columns: [
    NAME_COLUMN,
    {
      name: 'Type',
      type: 'string',
      description:
        'Used to facilitate programmatic handling of secret data. More info: https://kubernetes.io/docs/concepts/configuration/secret/#secret-types',
      cell: typeOf,
    },
    {
      name: 'Data',
      type: 'string',
      description:
        "Data contains the secret data. Each key must consist of alphanumeric characters, '-', '_' or '.'. The serialized form of the secret data is a base64 encoded string, representing the arbitrary (possibly non-string) data value here. Described in https://tools.ietf.org/html/rfc4648#section-4",
      cell: ({ data }) => (isJsonObject(data) ? Object.keys(data).length : 0),
    },
    ageColumn(),
  ],
  defaults: (object) => {
    const { stringData: _, ...rest } = withStringData(object)
    return { ...rest, type: object['type'] || OPAQUE }
  },
  warnings: secretWarnings,
  validate: secretErrors,
  validateUpdate: (object, previous) => [
    ...objectMetaUpdateErrors(object, previous),
    ...immutableErrors(object, previous),
    ...secretErrors(object),
  ],
})

function secretErrors(object: JsonObject): FieldError[] {
  return [...coreMetaErrors(object, subdomainProblems), ...secretDataErrors(object)]
}

function typeOf(object: JsonObject): string {
  const { type } = object
  return typeof type === 'string' ? type : ''
}

// Text wins over bytes of the same key.
function withStringData(object: JsonObject): JsonObject {
  const { data, stringData } = object
  if (!isJsonObject(stringData)) return object
  const encoded = Object.entries(stringData).map(
    ([key, text]) => [key, base64(typeof text === 'string' ? text : '')] as const,
  )
  const merged = { ...objectOf(data), ...Object.fromEntries(encoded) }
  const sorted = Object.entries(merged).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { ...object, data: Object.fromEntries(sorted) }
}

function base64(text: string): string {
  const bytes = new TextEncoder().encode(text)
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

function immutableErrors(object: JsonObject, previous: JsonObject): FieldError[] {
  const errors: FieldError[] = []
  const [type, before] = [object['type'] ?? '', previous['type'] ?? '']
  if (type !== before) errors.push(invalidValue('type', type, 'field is immutable'))
  if (previous['immutable'] !== true) return errors
  const why = 'field is immutable when `immutable` is set'
  if (object['immutable'] !== true) errors.push(forbiddenValue('immutable', why))
  if (!equalJson(object['data'] ?? {}, previous['data'] ?? {})) {
    errors.push(forbiddenValue('data', why))
  }
  return errors
}
