import { isJsonObject, type JsonValue } from '../../json/value.ts'
import type { Shape } from '../schema/shape.ts'

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
