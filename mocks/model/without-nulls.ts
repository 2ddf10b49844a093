import { isJsonObject, type JsonValue } from '../../src/json/value.ts'

/** A copy of a value that shares nothing with it, without the members that are null, at any depth. */
export function withoutNulls(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (!isJsonObject(value)) return value
  const present = Object.entries(value).flatMap(([name, member]) =>
    member === null || member === undefined ? [] : [[name, withoutNulls(member)] as const],
  )
  return Object.fromEntries(present)
}
