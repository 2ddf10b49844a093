import { equalJson } from '../../../src/json/equal-json.ts'
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type MutableJsonObject,
  objectOf,
} from '../../../src/json/value.ts'
import { invalidValue, type FieldError } from '../../../src/kube/field-error.ts'

/** The fields of a kind in Go's order with Go's names and zero values, for the dump that an error shows. */
export type GoFields = readonly (readonly [json: string, go: string, zero: JsonValue])[]

/**
 * Refuses any change of the named fields with one error on an unnamed path whose value is the whole object as Go dumps
 * it: the members of the metadata on the top level, then all fields under their Go names.
 */
export function immutableErrors(
  object: JsonObject,
  previous: JsonObject,
  fields: GoFields,
  mutable: readonly string[] = [],
): FieldError[] {
  const isChanged = fields.some(
    ([json, , zero]) =>
      !mutable.includes(json) && !equalJson(object[json] ?? zero, previous[json] ?? zero),
  )
  return isChanged ? [invalidValue('[]', dump(object, fields), 'field is immutable')] : []
}

function dump(object: JsonObject, fields: GoFields): JsonObject {
  const metadata = object['metadata']
  const dumped: MutableJsonObject = {}
  for (const [name, value] of Object.entries(objectOf(metadata)))
    if (!isEmpty(value)) dumped[name] = name === 'ownerReferences' ? ownersOf(value) : value
  for (const [json, go, zero] of fields) dumped[go] = object[json] ?? zero
  return dumped
}

// Go leaves empty maps, lists and texts out of what it prints.
const isEmpty = (value: JsonValue | undefined): boolean =>
  typeof value === 'object' && value !== null ? Object.keys(value).length === 0 : value === ''

const OWNER = { apiVersion: '', kind: '', name: '', uid: '' }

// The fields that every owner has are printed even where they are empty.
const ownersOf = (owners: JsonValue | undefined): JsonValue =>
  Array.isArray(owners)
    ? owners.map((owner) => (isJsonObject(owner) ? { ...OWNER, ...owner } : owner))
    : null
