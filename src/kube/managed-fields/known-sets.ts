import { deepFreeze } from '../../json/deep-freeze.ts'
import type { JsonObject } from '../../json/value.ts'
import { decodeFieldSet, encodeFieldSet, type FieldSet } from './field-set.ts'

// Stored objects share their field sets, and most writes leave most sets as they are.
const decoded = new WeakMap<JsonObject, FieldSet>()
const encoded = new WeakMap<FieldSet, JsonObject>()

/** The set that FieldsV1 tells, remembered when nobody can change it; undefined when it tells none. */
export function decodedFields(fields: JsonObject): FieldSet | undefined {
  const known = decoded.get(fields)
  if (known) return known
  const set = decodeFieldSet(fields)
  if (set && Object.isFrozen(fields)) decoded.set(fields, set)
  return set
}

/** A set as FieldsV1, the same object each time. */
export function encodedFields(set: FieldSet): JsonObject {
  const known = encoded.get(set)
  if (known) return known
  const fields = deepFreeze(encodeFieldSet(set))
  encoded.set(set, fields)
  return fields
}
