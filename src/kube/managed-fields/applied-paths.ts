import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'
import type { Shape } from '../schema/shape.ts'
import { EMPTY_SET, fieldSet, LEAF, type FieldSet } from './field-set.ts'
import { itemKey } from './item-key.ts'

/**
 * The paths that a value names: leaves, items and the keys of maps, but no containers (structured-merge-diff typed
 * ToFieldSet). What is empty or null counts itself. This is what an applier owns.
 */
export function appliedPaths(shape: Shape, value: JsonValue): FieldSet {
  switch (shape.type) {
    case 'struct':
      if (shape.atomic) return LEAF
      return membersOf(value, (key) => shape.fields.get(key)?.shape, true)
    case 'map':
      return shape.atomic ? LEAF : membersOf(value, () => shape.values, false)
    case 'list':
      if (shape.listType === 'atomic') return LEAF
      if (!Array.isArray(value)) return EMPTY_SET
      return itemsOf(value, (item) => [itemKey(shape, item), appliedPaths(shape.items, item)])
    case 'any':
      return isJsonObject(value) ? membersOf(value, () => shape, false) : LEAF
    default:
      return LEAF
  }
}

function membersOf(
  value: JsonValue,
  shapeOf: (key: string) => Shape | undefined,
  isDeclared: boolean,
): FieldSet {
  if (!isJsonObject(value)) return EMPTY_SET
  const children: (readonly [string, FieldSet])[] = []
  for (const [key, item] of Object.entries(value)) {
    const shape = shapeOf(key)
    if (!shape || item === undefined) continue
    const paths = appliedPaths(shape, item)
    const isOwned = !isDeclared || item === null || isEmptyObject(item)
    children.push([`f:${key}`, isOwned ? fieldSet(true, paths.children) : paths])
  }
  return fieldSet(false, children)
}

const isEmptyObject = (value: JsonValue): value is JsonObject =>
  isJsonObject(value) && Object.keys(value).length === 0

// Equal items of a set share one path, as a leaf.
function itemsOf(
  items: readonly JsonValue[],
  pathsOf: (item: JsonValue) => readonly [string, FieldSet],
): FieldSet {
  const children = new Map<string, FieldSet>()
  for (const item of items) {
    const [key, paths] = pathsOf(item)
    children.set(key, children.has(key) ? LEAF : fieldSet(true, paths.children))
  }
  return fieldSet(false, children)
}
