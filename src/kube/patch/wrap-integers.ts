import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'
import type { Shape, StructShape } from '../schema/shape.ts'

/**
 * The whole numbers of an object as Go's converter stores them: one that is too large for its type wraps around
 * (apimachinery pkg/runtime/converter.go, by way of reflect's SetInt). Gives back what it gets where none is.
 */
export function wrapIntegers(shape: StructShape, object: JsonObject): JsonObject {
  const wrapped = Object.entries(object).map(([key, item]) => {
    const field = shape.fields.get(key)
    return [key, field && item !== undefined ? wrappedValue(field.shape, item) : item] as const
  })
  return wrapped.some(([key, item]) => item !== object[key]) ? Object.fromEntries(wrapped) : object
}

function wrappedValue(shape: Shape, value: JsonValue): JsonValue {
  if (shape.type === 'int' && shape.bits === 32 && Number.isInteger(value)) {
    return Number(BigInt.asIntN(32, BigInt(value as number)))
  }
  if (shape.type === 'struct' && isJsonObject(value)) return wrapIntegers(shape, value)
  if (shape.type !== 'list' || !Array.isArray(value)) return value
  const items = value.map((item) => wrappedValue(shape.items, item))
  return items.some((item, index) => item !== value[index]) ? items : value
}
