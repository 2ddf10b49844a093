import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'
import type { ListShape, Shape } from '../schema/shape.ts'
import { isEmptySet, type FieldSet } from './field-set.ts'
import { itemKey } from './item-key.ts'

/**
 * Takes the paths of a set out of a value (structured-merge-diff typed RemoveItems). A container that is left empty
 * becomes null. Nothing of what is given changes.
 */
export function removePaths(shape: Shape, value: JsonValue, paths: FieldSet): JsonValue {
  switch (shape.type) {
    case 'struct':
      return shape.atomic ? null : fromMembers(value, paths, (key) => shape.fields.get(key)?.shape)
    case 'map':
      return shape.atomic ? null : fromMembers(value, paths, () => shape.values)
    case 'list':
      return shape.listType === 'atomic' ? null : fromItems(shape, value, paths)
    case 'any':
      if (Array.isArray(value)) return null
      return isJsonObject(value) ? fromMembers(value, paths, () => shape) : value
    default:
      return value
  }
}

function fromMembers(
  value: JsonValue,
  paths: FieldSet,
  shapeOf: (key: string) => Shape | undefined,
): JsonObject | null {
  if (!isJsonObject(value)) return null
  const kept: (readonly [string, JsonValue])[] = []
  for (const [key, item] of Object.entries(value)) {
    const inner = paths.children.get(`f:${key}`)
    if (item === undefined || inner?.isOwned) continue
    const shape = shapeOf(key)
    kept.push([key, inner && shape && !isEmptySet(inner) ? removePaths(shape, item, inner) : item])
  }
  return kept.length === 0 ? null : Object.fromEntries(kept)
}

function fromItems(
  shape: ListShape,
  value: JsonValue,
  paths: FieldSet,
): readonly JsonValue[] | null {
  if (!Array.isArray(value)) return null
  const kept: JsonValue[] = []
  for (const item of value) {
    const inner = paths.children.get(itemKey(shape, item))
    if (inner?.isOwned) continue
    kept.push(inner ? removePaths(shape.items, item, inner) : item)
  }
  return kept.length === 0 ? null : kept
}
