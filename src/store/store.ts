import type { JsonObject } from '../json/value.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Dues } from './dues.ts'
import { Entry, type Change, type Stamp } from './entry.ts'
import { Expiry } from './expiry.ts'
import type { Feed } from './feed.ts'
import { Feeds } from './feeds.ts'
import { History } from './history.ts'
import { createOrderedMap, type OrderedMap } from './ordered-map.ts'
import { StoreError } from './store-error.ts'
import type { View } from './view.ts'
import { Views } from './views.ts'

/** What a store is made with. */
export interface StoreOptions {
  readonly clock: Clock
  /** The revision that the world begins at: in the thousands, as a cluster's; everything before it is compacted. */
  readonly firstRevision?: number
  /** How long old revisions can be read, in milliseconds: five minutes by default. */
  readonly historyAge?: number
  /** How many changes are held at the most: 100,000 by default. */
  readonly historyCount?: number
}

/** How an object is written. */
export interface WriteOptions {
  /** What must be there: nothing (null) or this very entry. Without it, whatever is there is overwritten. */
  readonly expect?: Entry | null
  /** When the object ends by itself, in milliseconds by the clock. */
  readonly expiresAt?: number
  /** Puts the revision into the object, now and at its deletion. */
  readonly stamp?: Stamp
}

/** A world to go back to. It shares what does not change. */
export interface Snapshot {
  readonly revision: number
  readonly entries: OrderedMap
  readonly dues: Dues
}

const FIRST_REVISION = 4000
const HISTORY_AGE = 5 * 60_000
const HISTORY_COUNT = 100_000

/**
 * Objects by key, each change a revision of one counter, as etcd keeps them: compare-and-write, reads at any revision
 * still held, changes as feeds, objects that end by themselves. Single-threaded: every method is done when it returns.
 */
export class Store {
  readonly #options: StoreOptions
  readonly #history: History
  readonly #views = new Views()
  readonly #feeds: Feeds
  readonly #expiry: Expiry
  #entries: OrderedMap = createOrderedMap()
  #revision: number

  constructor(options: StoreOptions) {
    const { firstRevision = FIRST_REVISION } = options
    const { historyAge = HISTORY_AGE, historyCount = HISTORY_COUNT } = options
    this.#options = options
    this.#revision = firstRevision
    this.#history = new History(firstRevision, { age: historyAge, count: historyCount })
    this.#feeds = new Feeds({ history: this.#history, revision: () => this.#revision })
    this.#expiry = new Expiry(options.clock, ({ key }) => this.delete(key))
  }

  /** The revision of the last change. */
  get revision(): number {
    return this.#revision
  }

  /** The oldest revision that can be read. */
  get oldestRevision(): number {
    this.#history.age(this.#options.clock.now())
    return this.#history.oldest
  }

  /** How many feeds are open. */
  get openFeeds(): number {
    return this.#feeds.size
  }

  /** The present entry of a key. */
  get(key: string): Entry | undefined {
    return this.#entries.get(key)
  }

  /** The world at a revision, the present one by default. Refuses one that is `compacted` or in the `future`. */
  at(revision = this.#revision): View {
    if (revision > this.#revision) {
      throw new StoreError('future', `revision ${revision} is after ${this.#revision}`)
    }
    this.#refuseCompacted(revision)
    if (revision === this.#revision) return this.#views.present(revision, this.#entries)
    const present = { revision: this.#revision, entries: this.#entries }
    return this.#views.past(revision, present, this.#history)
  }

  /** Writes an object under a key. Refuses with `exists`, `missing` or `conflict` when the key is not as expected. */
  put(key: string, value: JsonObject, options: WriteOptions = {}): Entry {
    const previous = this.#entries.get(key)
    checkExpected(key, previous, options.expect)
    const revision = this.#revision + 1
    const entry = new Entry(value, {
      key,
      revision,
      createRevision: previous?.createRevision ?? revision,
      expiresAt: options.expiresAt,
      stamp: options.stamp,
    })
    this.#entries.set(key, entry)
    this.#expiry.replace(previous, entry)
    this.#commit({ type: previous ? 'updated' : 'created', revision, key, entry, previous })
    return entry
  }

  /**
   * Deletes a key and gives its last state, stamped with the revision of the deletion. `last` is told in place of the
   * stored state. Refuses with `missing` or `conflict` when the key is not as expected.
   */
  delete(
    key: string,
    options: { readonly expect?: Entry; readonly last?: JsonObject } = {},
  ): Entry {
    const previous = this.#entries.get(key)
    if (!previous) throw new StoreError('missing', `${key} is not there`)
    checkExpected(key, previous, options.expect)
    const revision = this.#revision + 1
    const { createRevision, stamp } = previous
    const entry = new Entry(options.last ?? previous.value, {
      key,
      revision,
      createRevision,
      expiresAt: undefined,
      stamp,
    })
    this.#entries.delete(key)
    this.#expiry.replace(previous, undefined)
    this.#commit({ type: 'deleted', revision, key, entry, previous })
    return entry
  }

  /** Opens a feed of the changes after a revision. Refuses with `compacted` when they are no longer held. */
  feed(prefix: string, from: number): Feed {
    this.#refuseCompacted(from)
    return this.#feeds.open(prefix, from)
  }

  /** Lets go of everything before a revision, the present one by default. */
  compact(revision = this.#revision): void {
    this.#history.compact(Math.min(revision, this.#revision))
    this.#views.forget(this.#history.oldest)
  }

  /** The present world, to go back to. */
  snapshot(): Snapshot {
    const [entries, dues] = [this.#entries.clone(), this.#expiry.snapshot()]
    return { revision: this.#revision, entries, dues }
  }

  /** Goes back to a world. The revision goes on, everything before is compacted, feeds end. */
  restore(snapshot: Snapshot): void {
    this.#entries = snapshot.entries.clone()
    this.#revision = Math.max(this.#revision, snapshot.revision) + 1
    this.#history.restart(this.#revision)
    this.#views.forget()
    this.#expiry.restore(snapshot.dues)
    this.#feeds.loseAll()
  }

  /** A second store with this world at this revision, on a clock of its own. Nothing before can be read there. */
  fork(clock: Clock): Store {
    const fork = new Store({ ...this.#options, clock, firstRevision: this.#revision })
    fork.#entries = this.#entries.clone()
    fork.#expiry.restore(this.#expiry.snapshot())
    return fork
  }

  /** Ends feeds and timers. The store can still be read. */
  close(): void {
    this.#expiry.stop()
    this.#feeds.loseAll()
  }

  #commit(change: Change): void {
    this.#revision = change.revision
    this.#history.add(change, this.#options.clock.now())
    this.#views.forget(this.#history.oldest)
    this.#feeds.wake(change.key, change.revision)
  }

  #refuseCompacted(revision: number): void {
    const oldest = this.oldestRevision
    if (revision >= oldest) return
    throw new StoreError('compacted', `revision ${revision} is before ${oldest}`)
  }
}

function checkExpected(
  key: string,
  present: Entry | undefined,
  expected: Entry | null | undefined,
): void {
  if (expected === undefined || expected === present) return
  if (expected === null) {
    if (present) throw new StoreError('exists', `${key} is already there`)
    return
  }
  if (!present) throw new StoreError('missing', `${key} is not there`)
  throw new StoreError('conflict', `${key} has changed`)
}
