/** Any JSON value, read only: what the store hands out is frozen. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject

/** A JSON object, read only. */
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined
}

/** A JSON object under construction. */
export type MutableJsonObject = { [key: string]: JsonValue | undefined }

/** Says whether a value is a JSON object: neither null nor an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object without members. */
export const NO_MEMBERS: JsonObject = Object.freeze({})

/** The value if it is an object, else one without members. */
export const objectOf = (value: JsonValue | undefined): JsonObject =>
  isJsonObject(value) ? value : NO_MEMBERS

/** A text in a field; "" when there is none. */
export function textIn(object: JsonObject, field: string): string {
  const value = object[field]
  return typeof value === 'string' ? value : ''
}
