import { equalJson } from '../../json/equal-json.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'
import type { ListShape, Shape } from '../schema/shape.ts'
import { EMPTY_SET, fieldSet, LEAF, type FieldSet } from './field-set.ts'
import { itemKey } from './item-key.ts'

/** How two values of one shape differ, as sets of paths. */
export interface Comparison {
  readonly added: FieldSet
  readonly modified: FieldSet
  readonly removed: FieldSet
}

const SAME: Comparison = { added: EMPTY_SET, modified: EMPTY_SET, removed: EMPTY_SET }
const MODIFIED: Comparison = { ...SAME, modified: LEAF }

/**
 * Compares two values as structured-merge-diff does: leaves that differ are modified; what (dis)appears counts with all
 * its paths, the container's own included.
 */
export function compareValues(shape: Shape, before: JsonValue, after: JsonValue): Comparison {
  if (before === after) return SAME
  const [left, right] = [membersOf(shape, before), membersOf(shape, after)]
  const isLeaf = !left || !right || (left.size === 0 && right.size === 0)
  if (isLeaf) return equalJson(before, after) ? SAME : MODIFIED
  return compareMembers(left, right)
}

/** All paths of a value, its own included. */
function pathsOf(shape: Shape, value: JsonValue): FieldSet {
  const members = membersOf(shape, value)
  if (!members) return LEAF
  const children = [...members].map(([key, member]) => {
    return [key, pathsOf(member.shape, member.value)] as const
  })
  return fieldSet(true, children)
}

/** A part of a granular value. Equal items of a set share one path; `count` tells how many there are. */
interface Member {
  readonly shape: Shape
  readonly value: JsonValue
  readonly count: number
}

type Members = ReadonlyMap<string, Member>

function compareMembers(left: Members, right: Members): Comparison {
  const added: (readonly [string, FieldSet])[] = []
  const modified: (readonly [string, FieldSet])[] = []
  const removed: (readonly [string, FieldSet])[] = []
  for (const [key, after] of right) {
    const before = left.get(key)
    if (!before) added.push([key, pathsOf(after.shape, after.value)])
    else {
      const inner =
        before.count === after.count
          ? compareValues(after.shape, before.value, after.value)
          : MODIFIED
      if (inner === SAME) continue
      added.push([key, inner.added])
      modified.push([key, inner.modified])
      removed.push([key, inner.removed])
    }
  }
  for (const [key, before] of left) {
    if (!right.has(key)) removed.push([key, pathsOf(before.shape, before.value)])
  }
  if (added.length === 0 && removed.length === 0) return SAME
  return {
    added: fieldSet(false, added),
    modified: fieldSet(false, modified),
    removed: fieldSet(false, removed),
  }
}

const NO_MEMBERS: Members = new Map()

/** The parts of a value that are owned one by one; undefined for a leaf. A container that is null is an empty one. */
function membersOf(shape: Shape, value: JsonValue): Members | undefined {
  switch (shape.type) {
    case 'struct':
      if (shape.atomic) return undefined
      if (!isJsonObject(value)) return value === null ? NO_MEMBERS : undefined
      return fieldsOf(value, (key) => shape.fields.get(key)?.shape)
    case 'map':
      if (shape.atomic) return undefined
      if (!isJsonObject(value)) return value === null ? NO_MEMBERS : undefined
      return fieldsOf(value, () => shape.values)
    case 'list':
      if (Array.isArray(value)) return itemsOf(shape, value)
      return value === null && shape.listType !== 'atomic' ? NO_MEMBERS : undefined
    case 'any':
      return isJsonObject(value) ? fieldsOf(value, () => shape) : undefined
    default:
      return undefined
  }
}

function fieldsOf(value: JsonObject, shapeOf: (key: string) => Shape | undefined): Members {
  const members = new Map<string, Member>()
  for (const [key, item] of Object.entries(value)) {
    const shape = shapeOf(key)
    if (shape && item !== undefined) members.set(`f:${key}`, { shape, value: item, count: 1 })
  }
  return members
}

function itemsOf(shape: ListShape, items: readonly JsonValue[]): Members | undefined {
  if (shape.listType === 'atomic') return undefined
  const members = new Map<string, Member>()
  for (const item of items) {
    const key = itemKey(shape, item)
    const count = (members.get(key)?.count ?? 0) + 1
    members.set(key, { shape: shape.items, value: item, count })
  }
  return members
}

/**
 * Says whether all items of keyed lists have their keys. An object with one that lacks them cannot be tracked: it loses
 * its managed fields.
 */
export function isKeyed(shape: Shape, value: JsonValue): boolean {
  if (shape.type === 'struct' && isJsonObject(value)) {
    return Object.entries(value).every(([key, item]) => {
      const field = shape.fields.get(key)
      return !field || item === undefined || isKeyed(field.shape, item)
    })
  }
  if (shape.type !== 'list' || shape.listType !== 'map' || !Array.isArray(value)) return true
  return value.every(
    (item) => isJsonObject(item) && shape.keys.some((key) => item[key] !== undefined),
  )
}
