import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type MutableJsonObject,
  NO_MEMBERS,
  objectOf,
} from '../../json/value.ts'
import type { Shape, StructShape } from '../schema/shape.ts'

/**
 * The whole numbers of an object as Go's converter stores them: one that is too large for its type wraps around
 * (apimachinery pkg/runtime/converter.go, by way of reflect's SetInt). Gives back what it gets where none is. What the
 * object shares with `known`, one of the type, is not looked at.
 */
export function wrapIntegers(
  shape: StructShape,
  object: JsonObject,
  known: JsonObject = NO_MEMBERS,
): JsonObject {
  let wrapped: MutableJsonObject | undefined
  for (const key of Object.keys(object)) {
    const [field, item] = [shape.fields.get(key), object[key]]
    if (!field || item === undefined || item === known[key]) continue
    const whole = wrappedValue(field.shape, item, known[key])
    if (whole !== item) (wrapped ??= { ...object })[key] = whole
  }
  return wrapped ?? object
}

function wrappedValue(shape: Shape, value: JsonValue, known?: JsonValue): JsonValue {
  if (shape.type === 'int' && shape.bits === 32 && Number.isInteger(value)) {
    return Number(BigInt.asIntN(32, BigInt(value as number)))
  }
  if (shape.type === 'struct' && isJsonObject(value)) {
    return wrapIntegers(shape, value, objectOf(known))
  }
  if (shape.type !== 'list' || !Array.isArray(value)) return value
  const items = value.map((item) => wrappedValue(shape.items, item))
  return items.some((item, index) => item !== value[index]) ? items : value
}
