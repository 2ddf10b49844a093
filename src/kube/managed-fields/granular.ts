import { isJsonObject, type JsonValue, objectOf } from '../../json/value.ts'
import type { Shape } from '../schema/shape.ts'

/** Says whether the parts of a value are owned one by one. A container that is null is an empty one. */
export function isGranular(shape: Shape, value: JsonValue): boolean {
  switch (shape.type) {
    case 'struct':
    case 'map':
      return !shape.atomic && (value === null || isJsonObject(value))
    case 'list':
      return shape.listType !== 'atomic' && (value === null || Array.isArray(value))
    case 'any':
      return isJsonObject(value)
    default:
      return false
  }
}

/** Says of a granular value whether it has no parts. */
export function isBare(shape: Shape, value: JsonValue): boolean {
  if (Array.isArray(value)) return value.length === 0
  const object = objectOf(value)
  return !Object.keys(object).some((key) => shapeOfField(shape, key) && object[key] !== undefined)
}

/** The shape of a member; undefined for a field that a struct lacks. */
export function shapeOfField(shape: Shape, key: string): Shape | undefined {
  switch (shape.type) {
    case 'struct':
      return shape.fields.get(key)?.shape
    case 'map':
      return shape.values
    default:
      return shape
  }
}
