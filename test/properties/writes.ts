import * as fc from 'fast-check'
import type { JsonObject } from '../../src/json/value.ts'
import type { Store } from '../../src/store/store.ts'

/** A change of the world, in few keys, so that they meet. */
export type Write =
  | { readonly type: 'put'; readonly key: string; readonly value: JsonObject }
  | { readonly type: 'delete'; readonly key: string }

/** Two kinds and a name that begins like another; characters whose order by units and by bytes differs. */
const keys: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('/a/', '/b/', '/a'),
    fc.constantFrom('1', '2', '10', 'x', 'x-', 'x/y', 'é', '\ue000', '🙂', '\ufffd'),
  )
  .map((parts) => parts.join(''))

const values = fc.record({ n: fc.integer({ min: 0, max: 99 }) })

export const writes: fc.Arbitrary<Write> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('put'), key: keys, value: values }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('delete'), key: keys }) },
) as fc.Arbitrary<Write>

/** A world told by its writes alone: what the store must agree with. */
export class Ledger {
  readonly #pages: { readonly revision: number; readonly write: Write }[] = []
  readonly #first: number

  constructor(store: Store) {
    this.#first = store.revision
  }

  /** Does a write in the store, and notes it when it changes something. */
  write(store: Store, write: Write): void {
    if (write.type === 'put') store.put(write.key, write.value)
    else if (store.get(write.key)) store.delete(write.key)
    else return
    this.#pages.push({ revision: store.revision, write })
  }

  get revisions(): number[] {
    return [this.#first, ...this.#pages.map(({ revision }) => revision)]
  }

  /** The world at a revision, by replaying the writes up to it: keys and values in byte order. */
  at(revision: number, prefix = ''): (readonly [string, JsonObject])[] {
    const world = new Map<string, JsonObject>()
    for (const page of this.#pages) {
      if (page.revision > revision) break
      const { write } = page
      if (write.type === 'put') world.set(write.key, write.value)
      else world.delete(write.key)
    }
    const entries = [...world].filter(([key]) => key.startsWith(prefix))
    return entries.toSorted(([a], [b]) => byBytes(a, b))
  }

  /** The changes after a revision under a prefix, in a few letters each. */
  after(revision: number, prefix: string): string[] {
    return this.#pages
      .filter((page) => page.revision > revision && page.write.key.startsWith(prefix))
      .map(({ revision, write }) => lineOf(write.type === 'put', write.key, revision))
  }
}

/** A change as the ledger tells it. */
export const lineOf = (isPut: boolean, key: string, revision: number): string =>
  `${isPut ? 'put' : 'delete'} ${key} ${revision}`

/** The order of bytes. */
export const byBytes = (a: string, b: string): number =>
  Buffer.compare(Buffer.from(a), Buffer.from(b))
