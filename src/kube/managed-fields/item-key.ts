import { encodeJsonText } from '../../json/encode-json.ts'
import { isJsonObject, type JsonValue } from '../../json/value.ts'
import type { ListShape } from '../schema/shape.ts'

/** The path element of an item of a set or a keyed list: `v:"a"`, `k:{"name":"a"}`. Keys that it lacks are left out. */
export function itemKey(shape: ListShape, item: JsonValue): string {
  if (shape.listType !== 'map') return `v:${encodeJsonText(item)}`
  const fields = isJsonObject(item) ? item : {}
  const key = shape.keys
    .toSorted()
    .flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]] as const]))
  return `k:${encodeJsonText(Object.fromEntries(key))}`
}
