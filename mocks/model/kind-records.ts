import type { JsonObject } from '../../src/json/value.ts'
import type { Collection } from '../../src/mock/collection.ts'
import type { ModelRecord, RecordShape } from './record-shape.ts'

/**
 * The records of a kind, for @mswjs/data in place of its own Map: a view of the mock's objects, in the order of their
 * keys. Holds nothing itself.
 */
export class KindRecords implements Map<string, ModelRecord> {
  readonly [Symbol.toStringTag] = 'KindRecords'
  readonly #collection: Collection
  readonly #shape: RecordShape
  /** While a query runs: the only key that can answer it. */
  #onlyKey: string | undefined

  constructor(collection: Collection, shape: RecordShape) {
    this.#collection = collection
    this.#shape = shape
  }

  get size(): number {
    return this.#collection.size
  }

  get(key: string): ModelRecord | undefined {
    const object = this.#collection.get(key)
    return object && this.#shape.record(key, object)
  }

  has(key: string): boolean {
    return this.#collection.get(key) !== undefined
  }

  /** Creates the object of a record, or replaces it. Refuses with a TypeError what the kind cannot hold. */
  set(key: string, record: ModelRecord): this {
    this.#onlyKey = undefined
    const object = this.#shape.object(record)
    if (this.has(key)) this.#collection.replace(key, object)
    else this.#collection.create(object, textKey(this.#shape, key))
    return this
  }

  /** Puts a changed record in the place of the one under a key, which may not be its own any more. */
  change(key: string, record: ModelRecord): ModelRecord {
    const object = this.#shape.object(record)
    const changed =
      record.key === key
        ? this.#collection.replace(key, object)
        : this.#collection.move(key, textKey(this.#shape, record.key), object)
    return this.#shape.record(record.key, changed)
  }

  delete(key: string): boolean {
    this.#onlyKey = undefined
    if (!this.has(key)) return false
    this.#collection.remove(key)
    return true
  }

  clear(): void {
    for (const key of this.keys()) this.delete(key)
  }

  *entries(): MapIterator<[string, ModelRecord]> {
    for (const [key, object] of this.#found()) yield [key, this.#shape.record(key, object)]
  }

  *keys(): MapIterator<string> {
    for (const [key] of this.#found()) yield key
  }

  *values(): MapIterator<ModelRecord> {
    for (const [key, object] of this.#found()) yield this.#shape.record(key, object)
  }

  [Symbol.iterator](): MapIterator<[string, ModelRecord]> {
    return this.entries()
  }

  forEach(
    visit: (record: ModelRecord, key: string, map: Map<string, ModelRecord>) => void,
    self?: unknown,
  ): void {
    for (const [key, record] of this) visit.call(self, record, key, this)
  }

  /** Runs a query that no other key than this one can answer: @mswjs/data would look at every record. */
  within<T>(key: string | undefined, query: () => T): T {
    this.#onlyKey = key
    try {
      return query()
    } finally {
      this.#onlyKey = undefined
    }
  }

  #found(): Iterable<readonly [key: string, object: JsonObject]> {
    if (this.#onlyKey === undefined) return this.#collection.entries()
    const object = this.#collection.get(this.#onlyKey)
    return object ? [[this.#onlyKey, object]] : []
  }
}

// Types say so, but fixtures are often read from somewhere.
function textKey({ model }: RecordShape, key: unknown): string {
  if (typeof key === 'string') return key
  throw new TypeError(`${model}: key is ${JSON.stringify(key)}, it must be a text`)
}
