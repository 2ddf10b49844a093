import { objectOf, type JsonObject } from '../../src/json/value.ts'
export { textIn } from '../../src/json/value.ts'

/** A list of texts; empty when it is absent. */
export function textsIn(object: JsonObject, field: string): readonly string[] {
  const value = object[field]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** The object in a field; empty when it is absent. */
export const fieldsIn = (object: JsonObject, field: string): JsonObject => objectOf(object[field])
