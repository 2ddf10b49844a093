import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'

/**
 * What a Go server knows of a type: enough to decode a body as encoding/json does, to leave out what `omitempty` leaves
 * out, and to say who owns which field. Compiled once from a JSON schema of the API's document.
 */
export type Shape =
  | { readonly type: 'bool' | 'time' | 'bytes' }
  /** Whatever there is; `isObject` where the schema says no more than that it has members. */
  | { readonly type: 'any'; readonly isObject?: boolean }
  | StringShape
  /** Of 8 bits without a sign: what bytes consist of. */
  | { readonly type: 'int'; readonly bits: 8 | 32 | 64 }
  | { readonly type: 'number' }
  | ListShape
  | MapShape
  | StructShape

/** A text. */
export interface StringShape {
  readonly type: 'string'
  /** The Go type, where it has a name of its own, such as `types.UID`: error messages print it. */
  readonly goType?: string
}

/** A list; `listType` says how its items are merged and owned. */
export interface ListShape {
  readonly type: 'list'
  readonly items: Shape
  readonly listType: 'atomic' | 'set' | 'map'
  readonly keys: readonly string[]
  /** The Go type, where it has a name of its own: error messages print it. */
  readonly goType?: string
}

/** A map with free keys. */
export interface MapShape {
  readonly type: 'map'
  readonly values: Shape
  readonly atomic: boolean
}

/** A struct: its fields in the order in which they are printed. */
export interface StructShape {
  readonly type: 'struct'
  /** The Go name, as error messages print it. */
  readonly name: string
  readonly fields: ReadonlyMap<string, Field>
  readonly atomic: boolean
  /** It has more fields than are told: they are kept as they are, and `fields` has a word on each. */
  readonly isOpen?: boolean
}

/** A field of a struct. */
export interface Field {
  readonly shape: Shape
  /** Printed even when it is empty: the document requires it. */
  readonly required: boolean
  /** A pointer in Go: its zero value is kept, only null is absent. */
  readonly pointer: boolean
  /** What it is where it is not given, as far as the key of an item goes. */
  readonly fallback?: JsonValue
  /** How a strategic merge patch treats it, such as `merge`; absent for the way of its type. */
  readonly patchStrategy?: string
  /** The field that tells the items of a merged list apart; absent for a list of scalars. */
  readonly mergeKey?: string
}

/** Where the schemas of a document stand. */
export interface SchemaSource {
  /** The schemas by name, `#/components/schemas/NAME`. */
  readonly schemas: JsonObject
  /** Scalar fields that are pointers in Go, as `Schema.field`: 0, false and "" are kept there. */
  readonly pointers?: readonly string[]
  /** Texts whose Go type has a name of its own, by `Schema.field`; of a list the name of its items. */
  readonly goTypes?: Readonly<Record<string, string>>
}

/** Compiles the named schema. Refuses a name that the source lacks with a TypeError. */
export function compileShape(source: SchemaSource, name: string): StructShape {
  const shape = new ShapeCompiler(source).named(name)
  if (shape.type !== 'struct') throw new TypeError(`schema ${name} is no object with properties`)
  return shape
}

const REF = '#/components/schemas/'

class ShapeCompiler {
  readonly #source: SchemaSource
  readonly #pointers: ReadonlySet<string>
  readonly #done = new Map<string, Shape>()

  constructor(source: SchemaSource) {
    this.#source = source
    this.#pointers = new Set(source.pointers)
  }

  named(name: string): Shape {
    const done = this.#done.get(name)
    if (done) return done
    const schema = this.#source.schemas[name]
    if (!isJsonObject(schema)) throw new TypeError(`the document has no schema ${name}`)
    return this.#compile(schema, name)
  }

  #compile(schema: JsonObject, name: string): Shape {
    const reference = referenceOf(schema)
    if (reference) return this.named(reference)
    switch (schema['type']) {
      case 'string':
        return this.#string(schema, name)
      case 'boolean':
        return { type: 'bool' }
      case 'integer':
        return { type: 'int', bits: schema['format'] === 'int64' ? 64 : 32 }
      case 'number':
        return { type: 'number' }
      case 'array':
        return this.#list(schema, name)
      case 'object':
        return this.#object(schema, name)
      default:
        return { type: 'any' }
    }
  }

  #string(schema: JsonObject, name: string): Shape {
    if (schema['format'] === 'date-time') return { type: 'time' }
    if (schema['format'] === 'byte') return { type: 'bytes' }
    const goType = this.#source.goTypes?.[name]
    return goType === undefined ? { type: 'string' } : { type: 'string', goType }
  }

  #list(schema: JsonObject, name: string): ListShape {
    const items = schema['items']
    const keys = strings(schema['x-kubernetes-list-map-keys'])
    const mergeKey = schema['x-kubernetes-patch-merge-key']
    const goType = this.#source.goTypes?.[name]
    const ofItems = `${name}[]`
    const isNamed = goType !== undefined || this.#source.goTypes?.[ofItems] !== undefined
    const itemName = isNamed ? ofItems : name
    return {
      type: 'list',
      ...(goType === undefined ? {} : { goType }),
      items: isJsonObject(items) ? this.#compile(items, itemName) : { type: 'any' },
      listType: listTypeOf(schema),
      keys: keys.length === 0 && typeof mergeKey === 'string' ? [mergeKey] : keys,
    }
  }

  #object(schema: JsonObject, name: string): Shape {
    const properties = schema['properties']
    const atomic = schema['x-kubernetes-map-type'] === 'atomic'
    if (!isJsonObject(properties)) {
      const values = schema['additionalProperties']
      if (!isJsonObject(values)) return { type: 'any', isObject: true }
      return { type: 'map', values: this.#compile(values, name), atomic }
    }
    const isOpen = schema['x-kubernetes-preserve-unknown-fields'] === true
    const fields = isOpen ? new OpenFields() : new Map<string, Field>()
    const shape: StructShape = {
      type: 'struct',
      name: goName(name),
      fields,
      atomic,
      ...(isOpen ? { isOpen } : {}),
    }
    this.#done.set(name, shape)
    const required = strings(schema['required'])
    for (const [key, property] of Object.entries(properties)) {
      if (!isJsonObject(property)) continue
      fields.set(key, {
        shape: this.#compile(property, `${name}.${key}`),
        required: required.includes(key) || isJsonObject(property['default']),
        pointer: this.#pointers.has(`${name}.${key}`),
        ...fallbackOf(property),
        ...patchMetaOf(property),
      })
    }
    return shape
  }
}

/** The fields of a struct of which not all are told. */
class OpenFields extends Map<string, Field> {
  override get(name: string): Field {
    return super.get(name) ?? ANYTHING
  }
}

const ANYTHING: Field = { shape: { type: 'any' }, required: false, pointer: false }

function fallbackOf({ default: fallback }: JsonObject): Pick<Field, 'fallback'> {
  return fallback === undefined || isJsonObject(fallback) ? {} : { fallback }
}

function referenceOf(schema: JsonObject): string | undefined {
  const own = schema['$ref']
  const all = schema['allOf']
  const first =
    Array.isArray(all) && all.length === 1 && isJsonObject(all[0]) ? all[0]['$ref'] : own
  return typeof first === 'string' && first.startsWith(REF) ? first.slice(REF.length) : undefined
}

function listTypeOf(schema: JsonObject): ListShape['listType'] {
  const declared = schema['x-kubernetes-list-type']
  if (declared === 'set' || declared === 'map' || declared === 'atomic') return declared
  // Go types without a list type say it by their patch strategy, and structured merge reads that.
  if (schema['x-kubernetes-patch-strategy'] !== 'merge') return 'atomic'
  return schema['x-kubernetes-patch-merge-key'] === undefined ? 'set' : 'map'
}

// The aggregator numbers types of one name, ObjectMeta_v2: Go knows the bare name.
const goName = (name: string): string => name.replace(/^.*\./, '').replace(/_v\d+$/, '')

function patchMetaOf(property: JsonObject): Pick<Field, 'patchStrategy' | 'mergeKey'> {
  const strategy = property['x-kubernetes-patch-strategy']
  const mergeKey = property['x-kubernetes-patch-merge-key']
  return {
    ...(typeof strategy === 'string' ? { patchStrategy: strategy } : {}),
    ...(typeof mergeKey === 'string' ? { mergeKey } : {}),
  }
}

const strings = (value: JsonValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
