import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type MutableJsonObject,
  NO_MEMBERS,
  objectOf,
} from '../../json/value.ts'
import { onceFor } from '../../runtime/remembered.ts'
import type { Field, Shape, StructShape } from './shape.ts'
import { zeroValue } from './zero-value.ts'

/**
 * Leaves out of a decoded value what Go's `omitempty` leaves out, and adds the empty fields that are always printed.
 * The result is what the server stores and answers; a value of which nothing is left out is its own. What it shares with
 * `known`, a value that has gone this way, is not looked at again.
 */
export function pruneStruct(
  shape: StructShape,
  value: JsonObject,
  known: JsonObject = NO_MEMBERS,
): JsonObject {
  if (isPruned(shape, value, known)) return value
  const kept: MutableJsonObject = {}
  for (const [name, field] of fieldsOf(shape)) {
    const [item, own] = [value[name], known[name]]
    const pruned = item !== undefined && item === own ? item : pruneField(field, item, own)
    if (pruned !== undefined) kept[name] = pruned
  }
  return shape.isOpen ? { ...kept, ...untold(shape, value) } : kept
}

/** The fields of a struct as a list, which is walked faster than a map. */
const fieldsOf = onceFor((shape: StructShape) => [...shape.fields])

/** Says whether there is nothing to leave out, nothing to add, and all in order. */
function isPruned(shape: StructShape, value: JsonObject, known: JsonObject): boolean {
  if (shape.isOpen) return false
  const names = Object.keys(value)
  let at = 0
  for (const [name, field] of fieldsOf(shape)) {
    const item = value[name]
    if (item === undefined) {
      if (field.required) return false
      continue
    }
    if (names[at] !== name) return false
    if (item !== known[name] && !isPrunedField(field, item, known[name])) return false
    at += 1
  }
  return at === names.length
}

function isPrunedField(field: Field, value: JsonValue, known: JsonValue | undefined): boolean {
  const { shape, required, pointer } = field
  if (value === null) return required && pointer
  if (!required && !pointer && isEmpty(shape, value)) return false
  if (shape.type === 'struct' && isJsonObject(value)) {
    return isPruned(shape, value, objectOf(known))
  }
  if (shape.type !== 'list' || shape.items.type !== 'struct' || !Array.isArray(value)) return true
  const { items } = shape
  return value.every((item) => !isJsonObject(item) || isPruned(items, item, NO_MEMBERS))
}

// Fields that the schema does not tell stay as they are.
const untold = (shape: StructShape, value: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !shape.fields.has(key)))

function pruneField(
  field: Field,
  value: JsonValue | undefined,
  known: JsonValue | undefined,
): JsonValue | undefined {
  if (value === undefined || value === null) {
    if (!field.required) return undefined
    return field.pointer ? null : emptyOf(field.shape)
  }
  const pruned = pruneValue(field.shape, value, known)
  if (field.required || field.pointer) return pruned
  return isEmpty(field.shape, pruned) ? undefined : pruned
}

function pruneValue(shape: Shape, value: JsonValue, known?: JsonValue): JsonValue {
  if (shape.type === 'struct' && isJsonObject(value)) {
    return pruneStruct(shape, value, objectOf(known))
  }
  if (shape.type !== 'list' || !Array.isArray(value)) return value
  return shape.items.type === 'struct' ? value.map((item) => pruneValue(shape.items, item)) : value
}

function isEmpty(shape: Shape, value: JsonValue): boolean {
  // A struct is never empty to encoding/json, and a pointer to one neither.
  if (shape.type === 'struct' || shape.type === 'any') return false
  if (Array.isArray(value)) return value.length === 0
  if (isJsonObject(value)) return Object.keys(value).length === 0
  return value === '' || value === 0 || value === false
}

const emptyOf = (shape: Shape): JsonValue =>
  shape.type === 'struct' ? pruneStruct(shape, {}) : zeroValue(shape)
