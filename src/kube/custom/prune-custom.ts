import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type MutableJsonObject,
} from '../../json/value.ts'
import type { Path } from '../schema/decode.ts'
import { itemsOf, keepsUnknown, propertyNames, propertyOf } from './schema-parts.ts'

/** A value of the schema: without the fields that the schema lacks, with its defaults. */
export interface Pruned {
  readonly value: JsonObject
  readonly unknown: readonly Path[]
}

/**
 * Prunes an object as the server of custom resources does (apiextensions-apiserver pkg/apiserver/schema/pruning and
 * defaulting): unknown fields go, null goes where it is not allowed, defaults come. Values of wrong types stay as they
 * are: they are refused later.
 */
export function pruneCustom(schema: JsonObject, object: JsonObject): Pruned {
  const unknown: Path[] = []
  return { value: pruneObject(schema, object, [], unknown), unknown }
}

function pruneObject(
  schema: JsonObject,
  object: JsonObject,
  path: Path,
  unknown: Path[],
): JsonObject {
  const kept: MutableJsonObject = {}
  for (const [name, value] of Object.entries(object)) {
    const property = propertyOf(schema, name)
    const place = [...path, name]
    if (property && value !== undefined) {
      const pruned = value === null ? nullOf(property) : pruneValue(property, value, place, unknown)
      if (pruned !== undefined) kept[name] = pruned
    } else if (keepsUnknown(schema)) kept[name] = value
    else unknown.push(place)
  }
  return withDefaults(schema, kept)
}

function pruneValue(schema: JsonObject, value: JsonValue, path: Path, unknown: Path[]): JsonValue {
  if (isJsonObject(value)) return pruneObject(schema, value, path, unknown)
  if (!Array.isArray(value)) return value
  const items = itemsOf(schema)
  return value.map((item: JsonValue, index) => pruneValue(items, item, [...path, index], unknown))
}

// Null is a value where the schema says so; elsewhere it is as if it were not there.
const nullOf = (schema: JsonObject): JsonValue | undefined =>
  schema['nullable'] === true ? null : undefined

function withDefaults(schema: JsonObject, object: JsonObject): JsonObject {
  const added: MutableJsonObject = {}
  for (const name of propertyNames(schema)) {
    const fallback = propertyOf(schema, name)?.['default']
    if (fallback !== undefined && object[name] === undefined) added[name] = fallback
  }
  return { ...object, ...added }
}
