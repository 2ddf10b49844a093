import { encodeJsonText } from '../../json/encode-json.ts'
import { type JsonObject, type JsonValue, objectOf } from '../../json/value.ts'
import type { ListShape } from '../schema/shape.ts'

/** The path element of an item of a set or a keyed list: `v:"a"`, `k:{"name":"a"}`. Keys that it lacks are left out. */
export function itemKey(shape: ListShape, item: JsonValue): string {
  if (shape.listType !== 'map') return `v:${encodeJsonText(item)}`
  const fields = objectOf(item)
  const key = shape.keys.toSorted().flatMap((name) => {
    const value = keyValue(shape, fields, name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return `k:${encodeJsonText(Object.fromEntries(key))}`
}

/** What an item has for a key of its list: its fallback, and a text that the schema requires is empty, where it is not given. */
export function keyValue(
  { items }: ListShape,
  item: JsonObject,
  key: string,
): JsonValue | undefined {
  if (item[key] !== undefined) return item[key]
  const field = items.type === 'struct' ? items.fields.get(key) : undefined
  if (field?.fallback !== undefined) return field.fallback
  return field?.required === true && field.shape.type === 'string' ? '' : undefined
}
