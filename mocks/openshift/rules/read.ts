import { isJsonObject, type JsonObject } from '../../../src/json/value.ts'
export { textIn } from '../../../src/json/value.ts'

/** A number field; 0 when it is absent. */
export function numberIn(object: JsonObject, field: string): number {
  const value = object[field]
  return typeof value === 'number' ? value : 0
}

/** A list of texts; empty when it is absent. */
export function textsIn(object: JsonObject, field: string): readonly string[] {
  const value = object[field]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** The objects of a list, or the one object, of a field. */
export function objectsIn(object: JsonObject, field: string): readonly JsonObject[] {
  const value = object[field]
  if (Array.isArray(value)) return value.filter(isJsonObject)
  return isJsonObject(value) ? [value] : []
}
