import type { JsonObject } from '../json/value.ts'

/** The objects of one kind as data: what models and worlds read and write, past the rules of the API. */
export interface Collection {
  readonly kind: string
  readonly apiVersion: string
  readonly namespaced: boolean
  /** A view: it cannot be written. */
  readonly readOnly: boolean
  /** What the store's keys of the kind begin with; it ends with a slash. */
  readonly prefix: string
  /** The store's key for a record's key: `name`, or `namespace/name`. */
  keyOf(key: string): string
  /** A stored object as the kind shows it. */
  toWire(value: JsonObject): JsonObject
  /** Creates an object with its metadata filled in. Passes on the store's error when the name is taken. */
  create(value: JsonObject): JsonObject
  /** Replaces the object under a key of the store. Passes on the store's error when there is none. */
  replace(key: string, value: JsonObject): JsonObject
  /** Removes the object under a key of the store. Passes on the store's error when there is none. */
  remove(key: string): void
}
