import type { JsonObject } from '../json/value.ts'
import type { Entry } from '../store/entry.ts'
import type { Store } from '../store/store.ts'

/** One record, and the entry that holds it. */
export interface StoredRecord<T extends JsonObject> {
  readonly value: T
  readonly entry: Entry
}

/** How records are kept. */
export interface RecordsOptions {
  /** What the store's keys begin with; it ends with a slash. */
  readonly prefix: string
  /** Spells an id so that the order of spellings is the order of records: the id itself by default. */
  readonly spell?: (id: string) => string
}

/** The records of one kind of a plain REST system, in the mock's own store. */
export class Records<T extends JsonObject> {
  readonly #store: Store
  readonly #prefix: string
  readonly #spell: (id: string) => string

  constructor(store: Store, { prefix, spell = (id) => id }: RecordsOptions) {
    this.#store = store
    this.#prefix = prefix
    this.#spell = spell
  }

  /** How many there are. */
  get size(): number {
    return this.#store.at().count(this.#prefix)
  }

  /** The record with an id. */
  get(id: string): StoredRecord<T> | undefined {
    const entry = this.#store.get(this.#keyOf(id))
    return entry && storedRecord<T>(entry)
  }

  /** The records in the order of their ids, those behind `after`; later writes do not show. */
  *list(after?: string): Iterable<StoredRecord<T>> {
    const behind = after === undefined ? undefined : this.#keyOf(after)
    for (const entry of this.#store.at().scan(this.#prefix, behind)) yield storedRecord<T>(entry)
  }

  /** The records in the order in which they came to be. */
  inOrderOfCreation(): readonly StoredRecord<T>[] {
    return [...this.list()].toSorted((a, b) => a.entry.createRevision - b.entry.createRevision)
  }

  /** Stores a new record. Passes on the store's error when the id is taken. */
  create(id: string, value: T, expiresAt?: number): void {
    this.#put(id, value, null, expiresAt)
  }

  /** Puts another value in the place of a record that was read. Passes on the store's error when it has changed. */
  replace(id: string, previous: StoredRecord<T>, value: T, expiresAt?: number): void {
    this.#put(id, value, previous.entry, expiresAt)
  }

  /** Removes a record. Passes on the store's error when there is none. */
  remove(id: string): void {
    this.#store.delete(this.#keyOf(id))
  }

  #put(id: string, value: T, expect: Entry | null, expiresAt: number | undefined): void {
    this.#store.put(this.#keyOf(id), value, {
      expect,
      ...(expiresAt === undefined ? {} : { expiresAt }),
    })
  }

  #keyOf(id: string): string {
    return `${this.#prefix}${this.#spell(id)}`
  }
}

// What was put under the prefix is of the records' type: nothing else writes there.
const storedRecord = <T extends JsonObject>(entry: Entry): StoredRecord<T> => ({
  value: entry.value as T,
  entry,
})
