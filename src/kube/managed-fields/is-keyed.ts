import { isJsonObject, type JsonValue } from '../../json/value.ts'
import { onceFor } from '../../runtime/remembered.ts'
import type { Shape, StructShape } from '../schema/shape.ts'

/**
 * Says whether all items of keyed lists have their keys. An object with one that lacks them cannot be tracked: it loses
 * its managed fields.
 */
export function isKeyed(shape: Shape, value: JsonValue): boolean {
  if (shape.type === 'struct' && isJsonObject(value)) {
    return fieldsWithLists(shape).every(([key, field]) => {
      const item = value[key]
      return item === undefined || isKeyed(field, item)
    })
  }
  if (shape.type !== 'list' || shape.listType !== 'map' || !Array.isArray(value)) return true
  return value.every(
    (item) => isJsonObject(item) && shape.keys.some((key) => item[key] !== undefined),
  )
}

/** The fields of a struct that are keyed lists, or structs that may have some in them. */
const fieldsWithLists = onceFor((shape: StructShape) =>
  [...shape.fields]
    .map(([key, field]) => [key, field.shape] as const)
    .filter(([, { type }]) => type === 'struct' || type === 'list'),
)
