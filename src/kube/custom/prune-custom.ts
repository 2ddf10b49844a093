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

/** How an object is pruned. */
export interface Pruning {
  /** Null that is not allowed stays, for the schema to refuse: what an apply has merged was never decoded. */
  readonly keepsNull?: boolean
}

/**
 * Prunes an object as the server of custom resources does (apiextensions-apiserver pkg/apiserver/schema/pruning and
 * defaulting): unknown fields go, null goes where it is not allowed, defaults come. Values of wrong types stay as they
 * are: they are refused later.
 */
export function pruneCustom(
  schema: JsonObject,
  object: JsonObject,
  { keepsNull = false }: Pruning = {},
): Pruned {
  const pruner = new Pruner(keepsNull)
  return { value: pruner.object(schema, object, []), unknown: pruner.unknown }
}

class Pruner {
  readonly unknown: Path[] = []
  readonly #keepsNull: boolean

  constructor(keepsNull: boolean) {
    this.#keepsNull = keepsNull
  }

  object(schema: JsonObject, object: JsonObject, path: Path): JsonObject {
    const kept: MutableJsonObject = {}
    for (const [name, value] of Object.entries(object)) {
      const property = propertyOf(schema, name)
      const place = [...path, name]
      if (property && value !== undefined) {
        const pruned = value === null ? this.#null(property) : this.#value(property, value, place)
        if (pruned !== undefined) kept[name] = pruned
      } else if (keepsUnknown(schema)) kept[name] = value
      else this.unknown.push(place)
    }
    return withDefaults(schema, kept)
  }

  #value(schema: JsonObject, value: JsonValue, path: Path): JsonValue {
    if (isJsonObject(value)) return this.object(schema, value, path)
    if (!Array.isArray(value)) return value
    const items = itemsOf(schema)
    return value.map((item: JsonValue, index) => this.#value(items, item, [...path, index]))
  }

  // Null is a value where the schema says so; elsewhere it is as if it were not there.
  #null(schema: JsonObject): JsonValue | undefined {
    if (schema['nullable'] === true) return null
    return this.#keepsNull && schema['default'] === undefined ? null : undefined
  }
}

function withDefaults(schema: JsonObject, object: JsonObject): JsonObject {
  const added: MutableJsonObject = {}
  for (const name of propertyNames(schema)) {
    const fallback = propertyOf(schema, name)?.['default']
    if (fallback !== undefined && object[name] === undefined) added[name] = fallback
  }
  return { ...object, ...added }
}
