import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'

/** The schema of a property; undefined when the schema has no such property. */
export function propertyOf(schema: JsonObject, name: string): JsonObject | undefined {
  const properties = schema['properties']
  const own =
    isJsonObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined
  if (isJsonObject(own)) return own
  const { additionalProperties } = schema
  if (additionalProperties === true) return ANYTHING
  return isJsonObject(additionalProperties) ? additionalProperties : undefined
}

/** The schema of the items of a list. */
export const itemsOf = (schema: JsonObject): JsonObject =>
  isJsonObject(schema['items']) ? schema['items'] : ANYTHING

/** A schema that takes everything and forgets nothing. */
const ANYTHING: JsonObject = { 'x-kubernetes-preserve-unknown-fields': true }

/** Says whether fields that the schema does not name are kept. */
export const keepsUnknown = (schema: JsonObject): boolean =>
  schema['x-kubernetes-preserve-unknown-fields'] === true

/** The names of the properties that the schema tells. */
export const propertyNames = (schema: JsonObject): readonly string[] =>
  isJsonObject(schema['properties']) ? Object.keys(schema['properties']) : []

/** A list of texts of the schema, such as `required`. */
export const textsOf = (value: JsonValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []

/** What an item of a keyed list is known by. */
export function keyOf(list: JsonObject, item: JsonValue): JsonObject {
  const names = textsOf(list['x-kubernetes-list-map-keys'])
  if (!isJsonObject(item)) return {}
  const members = names.flatMap((name) => {
    const value = item[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(members)
}

const UNSUPPORTED = ['x-kubernetes-embedded-resource', 'x-kubernetes-validations'] as const

/** Refuses a schema with rules that this server would silently leave out, with a TypeError that says where. */
export function checkSupported(schema: JsonObject, path: string): void {
  const unknown = UNSUPPORTED.find((keyword) => schema[keyword] !== undefined)
  if (unknown !== undefined) {
    throw new TypeError(
      `${path} has ${unknown}, which is not supported: leave it out, or say it in rules`,
    )
  }
  for (const name of propertyNames(schema)) {
    checkSupported(propertyOf(schema, name) ?? ANYTHING, `${path}.${name}`)
  }
  for (const inner of [schema['items'], schema['additionalProperties']]) {
    if (isJsonObject(inner)) checkSupported(inner, `${path}[]`)
  }
}
