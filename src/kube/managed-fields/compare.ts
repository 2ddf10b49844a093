import { equalJson } from '../../json/equal-json.ts'
import { type JsonObject, type JsonValue, objectOf } from '../../json/value.ts'
import type { ListShape, Shape } from '../schema/shape.ts'
import { fieldElement } from './field-element.ts'
import { Children, EMPTY_SET, LEAF, type FieldSet } from './field-set.ts'
import { isBare, isGranular, shapeOfField } from './granular.ts'
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
  const isLeaf = !isGranular(shape, before) || !isGranular(shape, after)
  if (isLeaf || (isBare(shape, before) && isBare(shape, after))) {
    return equalJson(before, after) ? SAME : MODIFIED
  }
  return shape.type === 'list'
    ? compareItems(shape, itemsOf(shape, before), itemsOf(shape, after))
    : compareFields(shape, objectOf(before), objectOf(after))
}

/** All paths of a value, its own included. */
function pathsOf(shape: Shape, value: JsonValue): FieldSet {
  if (!isGranular(shape, value)) return LEAF
  let children = Children.none()
  if (shape.type === 'list') {
    for (const [key, { item }] of itemsOf(shape, value)) {
      children = children.and(key, pathsOf(shape.items, item))
    }
    return children.set(true)
  }
  const object = objectOf(value)
  for (const key of Object.keys(object)) {
    const member = shapeOfField(shape, key)
    const item = object[key]
    if (member && item !== undefined) {
      children = children.and(fieldElement(key), pathsOf(member, item))
    }
  }
  return children.set(true)
}

/** What differs, put together part by part. */
class Differences {
  #added = Children.none()
  #modified = Children.none()
  #removed = Children.none()

  /** The part is new. */
  add(key: string, paths: FieldSet): void {
    this.#added = this.#added.and(key, paths)
  }

  /** The part is gone. */
  remove(key: string, paths: FieldSet): void {
    this.#removed = this.#removed.and(key, paths)
  }

  /** The part was there and is there. */
  keep(key: string, { added, modified, removed }: Comparison): void {
    this.#added = this.#added.and(key, added)
    this.#modified = this.#modified.and(key, modified)
    this.#removed = this.#removed.and(key, removed)
  }

  comparison(): Comparison {
    const none = Children.none()
    if (this.#added === none && this.#modified === none && this.#removed === none) return SAME
    return {
      added: this.#added.set(false),
      modified: this.#modified.set(false),
      removed: this.#removed.set(false),
    }
  }
}

function compareFields(shape: Shape, left: JsonObject, right: JsonObject): Comparison {
  const differences = new Differences()
  for (const key of Object.keys(right)) {
    const member = shapeOfField(shape, key)
    const after = right[key]
    if (!member || after === undefined) continue
    const before = own(left, key)
    if (before === undefined) differences.add(fieldElement(key), pathsOf(member, after))
    else if (before !== after) {
      differences.keep(fieldElement(key), compareValues(member, before, after))
    }
  }
  for (const key of Object.keys(left)) {
    const before = left[key]
    if (before === undefined || own(right, key) !== undefined) continue
    const member = shapeOfField(shape, key)
    if (member) differences.remove(fieldElement(key), pathsOf(member, before))
  }
  return differences.comparison()
}

// A name of every object's own machinery is no member.
const own = (object: JsonObject, key: string): JsonValue | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined

function compareItems({ items }: ListShape, left: Items, right: Items): Comparison {
  const differences = new Differences()
  for (const [key, after] of right) {
    const before = left.get(key)
    if (!before) differences.add(key, pathsOf(items, after.item))
    else if (before.count !== after.count) differences.keep(key, MODIFIED)
    else differences.keep(key, compareValues(items, before.item, after.item))
  }
  for (const [key, before] of left) {
    if (!right.has(key)) differences.remove(key, pathsOf(items, before.item))
  }
  return differences.comparison()
}

/** The items of a set or a keyed list by their path elements. Equal items of a set share one; `count` tells how many. */
type Items = ReadonlyMap<string, { readonly item: JsonValue; readonly count: number }>

function itemsOf(shape: ListShape, value: JsonValue): Items {
  const items = new Map<string, { readonly item: JsonValue; readonly count: number }>()
  for (const item of Array.isArray(value) ? (value as readonly JsonValue[]) : []) {
    const key = itemKey(shape, item)
    items.set(key, { item, count: (items.get(key)?.count ?? 0) + 1 })
  }
  return items
}
