import type { Entry } from './entry.ts'
import type { OrderedMap } from './ordered-map.ts'
import type { Run } from './tree-walk.ts'

/** The world as it was at one revision. Later writes do not show. */
export class View {
  readonly revision: number
  readonly #entries: OrderedMap

  constructor(revision: number, entries: OrderedMap) {
    this.revision = revision
    this.#entries = entries
  }

  /** The entry of a key; undefined when there is none. */
  get(key: string): Entry | undefined {
    return this.#entries.get(key)
  }

  /** The entries whose keys begin with a prefix, in byte order of the keys, behind `after` where that is given. */
  scan(prefix: string, after?: string): Iterable<Entry> {
    return this.#entries.scan(prefix, after)
  }

  /**
   * The same by runs of neighbours. The lists that they lie in are never written again, and most are those of the next
   * view too: what is worked out from one can be kept by it.
   */
  runs(prefix: string, after?: string): Iterable<Run<Entry>> {
    return this.#entries.runs(prefix, after)
  }

  /** How many entries there are whose keys begin with a prefix, behind `after` where that is given. */
  count(prefix: string, after?: string): number {
    return this.#entries.count(prefix, after)
  }
}
