import type { JsonObject } from '../json/value.ts'

/**
 * The objects of one kind as data, in the order of their keys: what models and worlds read and write, past the rules of
 * the API. A key is what names an object in its system: `name`, `namespace/name`, or an id.
 */
export interface Collection {
  readonly kind: string
  readonly apiVersion: string
  readonly namespaced: boolean
  /** A view: it shows what another collection holds, and cannot be written. */
  readonly readOnly: boolean
  /** How many objects there are. */
  readonly size: number
  /** The object under a key, frozen. */
  get(key: string): JsonObject | undefined
  /** All objects as they are now; later writes do not show. */
  entries(): Iterable<readonly [key: string, object: JsonObject]>
  /** The key that an object's own name makes; undefined when it has none. */
  keyOf(object: JsonObject): string | undefined
  /**
   * Creates an object, under a key where one is given, with all filled in that its system fills in. Refuses with a
   * TypeError what cannot be named or has the wrong types; passes on the store's error when the key is taken.
   */
  create(object: JsonObject, key?: string): JsonObject
  /** Replaces the object under a key. Refuses as `create` does; passes on the store's error when there is none. */
  replace(key: string, object: JsonObject): JsonObject
  /** Puts an object under another key, and removes the one under the former. Refuses as `create` does. */
  move(from: string, to: string, object: JsonObject): JsonObject
  /** Removes the object under a key. Passes on the store's error when there is none. */
  remove(key: string): void
}
