import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type MutableJsonObject,
} from '../../json/value.ts'
import { definitionName } from './definition-name.ts'

const REFERENCE = '#/components/schemas/'

/** Adds a schema and all that it refers to, each under the name that the server gives it. Answers that name. */
export function collectSchema(
  into: MutableJsonObject,
  schemas: JsonObject,
  schema: string,
  prefix: string,
): string {
  const name = definitionName(schema, prefix)
  const found = schemas[schema]
  if (into[name] !== undefined || !isJsonObject(found)) return name
  into[name] = {}
  const rename = (reference: string): string =>
    `${REFERENCE}${collectSchema(into, schemas, reference.slice(REFERENCE.length), prefix)}`
  const renamed = published(found, rename) as JsonObject
  into[name] = schema.startsWith('ManagedFieldsEntry')
    ? withFieldSets(into, renamed, prefix)
    : renamed
  return name
}

function published(value: JsonValue, rename: (reference: string) => string): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => published(item, rename))
  if (!isJsonObject(value)) return value
  const entries = Object.entries(value).map(([key, item]) => {
    if (key === '$ref' && typeof item === 'string') return [key, rename(item)] as const
    // Version 3.0 knows no list of types: what may be null as well is what it may be else.
    if (key === 'type' && Array.isArray(item)) {
      return [key, item.find((type) => type !== 'null')] as const
    }
    return [key, item === undefined ? item : published(item, rename)] as const
  })
  return Object.fromEntries(entries)
}

// Documents call the fields of an entry an object; clients know them by a name of their own.
function withFieldSets(into: MutableJsonObject, entry: JsonObject, prefix: string): JsonObject {
  const name = definitionName('FieldsV1', prefix)
  into[name] ??= {
    description: 'The set of fields that a manager owns, as a tree of their names.',
    type: 'object',
  }
  const properties = isJsonObject(entry['properties']) ? entry['properties'] : {}
  const fields = isJsonObject(properties['fieldsV1']) ? properties['fieldsV1'] : {}
  const { type: _type, ...rest } = fields
  const fieldsV1 = { ...rest, allOf: [{ $ref: `${REFERENCE}${name}` }] }
  return { ...entry, properties: { ...properties, fieldsV1 } }
}
