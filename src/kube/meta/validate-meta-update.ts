import { equalJson } from '../../json/equal-json.ts'
import type { JsonObject, JsonValue } from '../../json/value.ts'
import { forbiddenValue, invalidValue, type FieldError } from '../field-error.ts'
import { finalizersOf, metadataOf, metaText } from './object-meta.ts'
import { commonErrors, managerErrors } from './validate-meta.ts'

/** The rules for metadata at an update, beside those of a create. */
export function objectMetaUpdateErrors(object: JsonObject, previous: JsonObject): FieldError[] {
  return [
    ...newFinalizerErrors(object, previous),
    ...IMMUTABLE.flatMap((field) => immutableErrors(object, previous, field)),
    ...commonErrors(object),
    ...managerErrors(object),
  ]
}

const IMMUTABLE = [
  'name',
  'namespace',
  'uid',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
]

function newFinalizerErrors(object: JsonObject, previous: JsonObject): FieldError[] {
  if (metaText(previous, 'deletionTimestamp') === '') return []
  const known = new Set(finalizersOf(previous))
  const added = finalizersOf(object).filter((finalizer) => !known.has(finalizer))
  if (added.length === 0) return []
  const list = `[]string{${added
    .toSorted()
    .map((item) => JSON.stringify(item))
    .join(', ')}}`
  return [
    forbiddenValue(
      'metadata.finalizers',
      `no new finalizers can be added if the object is being deleted, found new finalizers ${list}`,
    ),
  ]
}

function immutableErrors(object: JsonObject, previous: JsonObject, field: string): FieldError[] {
  const [next, before] = [metadataOf(object)[field], metadataOf(previous)[field]]
  if (next === before || equalJson(next ?? null, before ?? null)) return []
  const shown = immutableValue(field, next)
  return [invalidValue(`metadata.${field}`, shown, 'field is immutable', field === 'uid')]
}

function immutableValue(field: string, value: JsonValue | undefined): JsonValue {
  if (value !== undefined) return value
  return field.startsWith('deletion') || field === 'creationTimestamp' ? null : ''
}
