import { encodeJsonText } from '../../json/encode-json.ts'
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type MutableJsonObject,
} from '../../json/value.ts'
import { compareKeys } from './compare-keys.ts'

/**
 * A set of field paths, as a tree whose edges are the keys of FieldsV1: `f:name`, `k:{…}`, `v:…`. A node may be owned
 * itself, hold owned children, or both. Sets are immutable: operations share what does not change.
 */
export interface FieldSet {
  readonly isOwned: boolean
  readonly children: ReadonlyMap<string, FieldSet>
}

const NO_CHILDREN: ReadonlyMap<string, FieldSet> = new Map()

/** The set without any path. */
export const EMPTY_SET: FieldSet = { isOwned: false, children: NO_CHILDREN }

/** The set of the root path alone: a leaf. */
export const LEAF: FieldSet = { isOwned: true, children: NO_CHILDREN }

/** Makes a set from a node's own mark and its children; children that are empty are dropped. */
export function fieldSet(
  isOwned: boolean,
  children: Iterable<readonly [string, FieldSet]>,
): FieldSet {
  const kept = new Map<string, FieldSet>()
  for (const [key, child] of children) if (!isEmptySet(child)) kept.set(key, child)
  if (kept.size === 0) return isOwned ? LEAF : EMPTY_SET
  return { isOwned, children: kept }
}

/** Says whether a set has no path. */
export const isEmptySet = (set: FieldSet): boolean => !set.isOwned && set.children.size === 0

/** The paths of either set. */
export function union(a: FieldSet, b: FieldSet): FieldSet {
  if (isEmptySet(a)) return b
  if (isEmptySet(b)) return a
  const children = new Map(a.children)
  for (const [key, child] of b.children) {
    const own = children.get(key)
    children.set(key, own ? union(own, child) : child)
  }
  return fieldSet(a.isOwned || b.isOwned, children)
}

/** The paths of the first set that the second lacks. */
export function difference(a: FieldSet, b: FieldSet): FieldSet {
  if (isEmptySet(a) || isEmptySet(b)) return a
  const children: (readonly [string, FieldSet])[] = []
  for (const [key, child] of a.children) {
    const other = b.children.get(key)
    children.push([key, other ? difference(child, other) : child])
  }
  return fieldSet(a.isOwned && !b.isOwned, children)
}

/** The paths of both sets. */
export function intersection(a: FieldSet, b: FieldSet): FieldSet {
  const children: (readonly [string, FieldSet])[] = []
  for (const [key, child] of a.children) {
    const other = b.children.get(key)
    if (other) children.push([key, intersection(child, other)])
  }
  return fieldSet(a.isOwned && b.isOwned, children)
}

/** Prints a set as FieldsV1: `.` first, then fields, keyed items, values (numbers first) and indices. */
export function encodeFieldSet(set: FieldSet): JsonObject {
  const encoded: MutableJsonObject = {}
  if (set.isOwned && set.children.size > 0) encoded['.'] = {}
  for (const [key, child] of [...set.children].toSorted(([a], [b]) => compareKeys(a, b))) {
    encoded[key] = encodeFieldSet(child)
  }
  return encoded
}

/** Reads FieldsV1; undefined when it is none (a key without prefix, a leaf that is no object). */
export function decodeFieldSet(encoded: JsonObject, isRoot = true): FieldSet | undefined {
  const entries = Object.entries(encoded)
  if (entries.length === 0) return isRoot ? EMPTY_SET : LEAF
  const children: (readonly [string, FieldSet])[] = []
  for (const [key, value] of entries) {
    if (value !== null && !isJsonObject(value)) return undefined
    if (key === '.') continue
    if (!/^.:/s.test(key)) return undefined
    const child = decodeFieldSet(value ?? {}, false)
    if (!child) return undefined
    // Prefixes of later versions are dropped, as the server drops them.
    if (!/^[fkvi]:/.test(key)) continue
    const element = elementOf(key)
    if (element === undefined) return undefined
    children.push([element, child])
  }
  // Nobody owns the root.
  return fieldSet(!isRoot && Object.hasOwn(encoded, '.'), children)
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
