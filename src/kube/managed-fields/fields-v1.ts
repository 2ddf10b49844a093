import { deepFreeze } from '../../json/deep-freeze.ts'
import { encodeJsonText } from '../../json/encode-json.ts'
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type MutableJsonObject,
} from '../../json/value.ts'
import { compareKeys } from './compare-keys.ts'
import { EMPTY_SET, fieldSet, LEAF, type FieldSet } from './field-set.ts'

// Stored objects share their field sets, and most writes leave most sets as they are.
const decoded = new WeakMap<JsonObject, FieldSet>()
const encoded = new WeakMap<FieldSet, JsonObject>()

/** The set that FieldsV1 tells; undefined when it tells none: a key without prefix, a leaf that is no object. */
export function decodeFields(fields: JsonObject): FieldSet | undefined {
  const known = decoded.get(fields)
  if (known) return known
  const set = decodedSet(fields, true)
  if (set && Object.isFrozen(fields)) decoded.set(fields, set)
  return set
}

/**
 * A set as FieldsV1, the same frozen object each time: `.` first, then fields, keyed items, values (numbers first) and
 * indices.
 */
export function encodeFields(set: FieldSet): JsonObject {
  const known = encoded.get(set)
  if (known) return known
  const fields = deepFreeze(encodedSet(set))
  encoded.set(set, fields)
  // Nobody owns the root: it would not be read back.
  if (!set.isOwned) decoded.set(fields, set)
  return fields
}

function encodedSet(set: FieldSet): JsonObject {
  const fields: MutableJsonObject = {}
  if (set.isOwned && set.children.size > 0) fields['.'] = {}
  for (const [key, child] of [...set.children].toSorted(([a], [b]) => compareKeys(a, b))) {
    fields[key] = encodedSet(child)
  }
  return fields
}

function decodedSet(fields: JsonObject, isRoot: boolean): FieldSet | undefined {
  const entries = Object.entries(fields)
  if (entries.length === 0) return isRoot ? EMPTY_SET : LEAF
  const children: (readonly [string, FieldSet])[] = []
  for (const [key, value] of entries) {
    if (value !== null && !isJsonObject(value)) return undefined
    if (key === '.') continue
    if (!/^.:/s.test(key)) return undefined
    const child = decodedSet(value ?? {}, false)
    if (!child) return undefined
    // Prefixes of later versions are dropped, as the server drops them.
    if (!/^[fkvi]:/.test(key)) continue
    const element = elementOf(key)
    if (element === undefined) return undefined
    children.push([element, child])
  }
  // Nobody owns the root.
  return fieldSet(!isRoot && Object.hasOwn(fields, '.'), children)
}

// Keys and values are JSON, an index is a number. The fields of a key are put in order.
function elementOf(key: string): string | undefined {
  const rest = key.slice(2)
  if (key.startsWith('f:')) return key
  if (key.startsWith('i:')) return /^[+-]?\d+$/.test(rest) ? key : undefined
  try {
    const value = JSON.parse(rest) as JsonValue
    if (key.startsWith('v:')) return key
    return isJsonObject(value) ? `k:${encodeJsonText(inOrder(value))}` : undefined
  } catch {
    return undefined
  }
}

const inOrder = (key: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(key).toSorted(([a], [b]) => (a < b ? -1 : 1)))
