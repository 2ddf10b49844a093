import type { Entry } from './entry.ts'
import { Tree } from './tree.ts'

/** Entries that end by themselves, the earliest first; clones cost nothing and share what does not change. */
export interface Dues {
  add(entry: Entry): void
  remove(entry: Entry): void
  /** The entry that ends first; of two at the same time the one written first. */
  first(): Entry | undefined
  clone(): Dues
}

/** Makes an order without entries. */
export const createDues = (): Dues => new DueOrder(new Tree(undefined, compare))

class DueOrder implements Dues {
  readonly #tree: Tree<Entry, undefined>

  constructor(tree: Tree<Entry, undefined>) {
    this.#tree = tree
  }

  add(entry: Entry): void {
    if (entry.expiresAt !== undefined) this.#tree.set(entry, undefined)
  }

  remove(entry: Entry): void {
    if (entry.expiresAt !== undefined) this.#tree.delete(entry)
  }

  first(): Entry | undefined {
    return this.#tree.minKey()
  }

  clone(): Dues {
    return new DueOrder(this.#tree.clone())
  }
}

const compare = (a: Entry, b: Entry): number => endOf(a) - endOf(b) || a.revision - b.revision

const endOf = ({ expiresAt = Number.POSITIVE_INFINITY }: Entry): number => expiresAt
