import { ENTITY_TYPE, PRIMARY_KEY } from '@mswjs/data'
import {
  isJsonObject,
  objectOf,
  type JsonObject,
  type JsonValue,
  type MutableJsonObject,
} from '../../src/json/value.ts'
import { fieldType, type Definition } from './definition.ts'

/** An object as the model shows it: its key, then the wire's fields, null where the wire has none. */
export interface ModelRecord {
  readonly key: string
  readonly [field: string]: JsonValue | undefined
}

/** A record before anything is known: nulls, in the order of the definition. */
interface Blank {
  readonly values: JsonObject
  readonly nested: readonly (readonly [name: string, blank: Blank])[]
}

/** How the objects of a kind become records and back. Records share all that lies below their own fields. */
export class RecordShape {
  readonly model: string
  readonly definition: Definition
  readonly #blank: Blank

  constructor(model: string, definition: Definition) {
    this.model = model
    this.definition = definition
    const { values, nested } = blankOf(definition)
    this.#blank = { values: { ...values, [ENTITY_TYPE]: model, [PRIMARY_KEY]: 'key' }, nested }
  }

  /** The record of an object. It is frozen, as what it shares is. */
  record(key: string, object: JsonObject): ModelRecord {
    return filled(this.#blank, { ...object, key }) as ModelRecord
  }

  /** The object that a record stands for: without its key and its nulls. It shares what lies below its own fields. */
  object(record: ModelRecord): JsonObject {
    return emptied(this.#blank, record, 'key')
  }
}

function blankOf(definition: Definition): Blank {
  const types = Object.keys(definition).map((name) => [name, fieldType(definition, name)] as const)
  const nested = types.flatMap(([name, field]) =>
    field?.type === 'nested' ? [[name, blankOf(field.definition)] as const] : [],
  )
  const initial = types.map(([name, field]) => [
    name,
    field?.type === 'required' ? field.initial : null,
  ])
  return { values: Object.fromEntries(initial), nested }
}

function filled({ values, nested }: Blank, object: JsonObject): JsonObject {
  const record = { ...values, ...object }
  for (const [name, blank] of nested) {
    const inner = object[name]
    record[name] = filled(blank, objectOf(inner))
  }
  return Object.freeze(record)
}

function emptied({ nested }: Blank, record: JsonObject, without?: string): JsonObject {
  const object: MutableJsonObject = {}
  for (const name of Object.keys(record)) {
    const value = record[name]
    if (value !== null && name !== without) object[name] = value
  }
  for (const [name, blank] of nested) {
    const inner = object[name]
    if (isJsonObject(inner)) object[name] = emptied(blank, inner)
  }
  return object
}
