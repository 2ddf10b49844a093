import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'
import type { Path } from '../schema/decode.ts'
import type { Shape, StructShape } from '../schema/shape.ts'

/** A document that was read as the server's own type. */
export interface InternalForm {
  /** The same in the words of the API. */
  readonly object: JsonObject
  readonly unknown: readonly Path[]
}

/**
 * Reads a document as the type that a server works with inside, which a patched document without a version is taken for
 * (apimachinery pkg/runtime/serializer/json gvkWithDefaults): its fields have their Go names, and those of the metadata
 * stand beside them.
 */
export function readInternalForm(shape: StructShape, document: JsonObject): InternalForm {
  const { kind: _kind, apiVersion: _apiVersion, ...rest } = document
  const metadata = shape.fields.get('metadata')?.shape
  const isMeta = (name: string): boolean => metadata?.type === 'struct' && metadata.fields.has(name)
  const [own, meta] = [entriesOf(rest, (name) => !isMeta(name)), entriesOf(rest, isMeta)]
  const reader = new Reader()
  const fields = reader.struct(withoutMeta(shape), own, [])
  return { object: { ...fields, metadata: meta }, unknown: reader.unknown }
}

const META = new Set(['kind', 'apiVersion', 'metadata'])

const withoutMeta = (shape: StructShape): StructShape => ({
  ...shape,
  fields: new Map([...shape.fields].filter(([name]) => !META.has(name))),
})

const entriesOf = (object: JsonObject, isMeant: (name: string) => boolean): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([name]) => isMeant(name)))

class Reader {
  readonly unknown: Path[] = []

  struct(shape: StructShape, object: JsonObject, path: Path): JsonObject {
    const names = new Map([...shape.fields.keys()].map((name) => [goNameOf(name), name] as const))
    const entries: (readonly [string, JsonValue])[] = []
    for (const [goName, value] of Object.entries(object)) {
      const name = names.get(goName)
      const field = name === undefined ? undefined : shape.fields.get(name)
      const place = [...path, goName]
      if (name === undefined || !field || value === undefined) this.unknown.push(place)
      else entries.push([name, this.#value(field.shape, value, place)])
    }
    return Object.fromEntries(entries)
  }

  #value(shape: Shape, value: JsonValue, path: Path): JsonValue {
    if (shape.type === 'struct' && isJsonObject(value)) return this.struct(shape, value, path)
    if (shape.type !== 'list' || !Array.isArray(value)) return value
    return value.map((item: JsonValue, index) => this.#value(shape.items, item, [...path, index]))
  }
}

const INITIALS: Readonly<Record<string, string>> = { uid: 'UID', apiVersion: 'APIVersion' }

const goNameOf = (name: string): string =>
  INITIALS[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}`
