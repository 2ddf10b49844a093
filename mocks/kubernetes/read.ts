import { isJsonObject, type JsonObject } from '../../src/json/value.ts'

/** A text field; "" when it is absent. */
export function textIn(object: JsonObject, field: string): string {
  const value = object[field]
  return typeof value === 'string' ? value : ''
}

/** A list of texts; empty when it is absent. */
export function textsIn(object: JsonObject, field: string): readonly string[] {
  const value = object[field]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** The object in a field; empty when it is absent. */
export function fieldsIn(object: JsonObject, field: string): JsonObject {
  const value = object[field]
  return isJsonObject(value) ? value : {}
}
