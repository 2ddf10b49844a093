import type { JsonObject } from '../json/value.ts'
import { StoreError } from '../store/store-error.ts'
import type { Records } from './records.ts'

/** What makes records of one kind data. */
export interface RecordKind<T extends JsonObject> {
  readonly kind: string
  readonly apiVersion: string
  /** The name of the member that holds the id. */
  readonly id: string
  readonly records: Records<T>
  /** A record as the system shows it. */
  toWire(record: T): JsonObject
  /**
   * The whole record of what a model or a world says of it, with all filled in that the system fills in; what the system
   * keeps to itself comes from the previous record. Refuses wrong types with a TypeError.
   */
  complete(object: JsonObject, previous: T | undefined): T
  /** When a record ends by itself, in milliseconds. */
  expiresAt?(record: T): number | undefined
}

/** The records of one kind as data: what models and worlds read and write, past the rules of the API. */
export class RecordCollection<T extends JsonObject> {
  readonly kind: string
  readonly apiVersion: string
  readonly namespaced = false
  readonly readOnly = false
  readonly #kind: RecordKind<T>

  constructor(kind: RecordKind<T>) {
    this.kind = kind.kind
    this.apiVersion = kind.apiVersion
    this.#kind = kind
  }

  get size(): number {
    return this.#kind.records.size
  }

  get(key: string): JsonObject | undefined {
    const record = this.#kind.records.get(key)
    return record && this.#kind.toWire(record.value)
  }

  *entries(): Iterable<readonly [key: string, object: JsonObject]> {
    for (const { value } of this.#kind.records.list()) {
      yield [this.#idOf(value), this.#kind.toWire(value)]
    }
  }

  keyOf(object: JsonObject): string | undefined {
    const id = object[this.#kind.id]
    return typeof id === 'string' && id !== '' ? id : undefined
  }

  create(object: JsonObject, key?: string): JsonObject {
    const record = this.#kind.complete(this.#withId(object, key), undefined)
    this.#kind.records.create(this.#idOf(record), record, this.#kind.expiresAt?.(record))
    return this.#kind.toWire(record)
  }

  replace(key: string, object: JsonObject): JsonObject {
    const previous = this.#kind.records.get(key)
    if (!previous) throw new StoreError('missing', `${this.kind} ${key} is not there`)
    const record = this.#kind.complete(this.#withId(object, key), previous.value)
    this.#kind.records.replace(key, previous, record, this.#kind.expiresAt?.(record))
    return this.#kind.toWire(record)
  }

  move(from: string, to: string, object: JsonObject): JsonObject {
    const previous = this.#kind.records.get(from)
    if (!previous) throw new StoreError('missing', `${this.kind} ${from} is not there`)
    const record = this.#kind.complete(this.#withId(object, to), previous.value)
    this.#kind.records.create(to, record, this.#kind.expiresAt?.(record))
    this.#kind.records.remove(from)
    return this.#kind.toWire(record)
  }

  remove(key: string): void {
    this.#kind.records.remove(key)
  }

  #withId(object: JsonObject, key: string | undefined): JsonObject {
    return key === undefined ? object : { ...object, [this.#kind.id]: key }
  }

  #idOf(record: T): string {
    const id = record[this.#kind.id]
    if (typeof id === 'string') return id
    throw new TypeError(`${this.kind}: ${this.#kind.id} is missing`)
  }
}
