import type { History } from './history.ts'
import type { OrderedMap } from './ordered-map.ts'
import { View } from './view.ts'

const KEPT = 64

/**
 * Past states of the world. A view of the present costs nothing; one of the past is made by taking back the changes
 * since, and kept for the next page of the same chain.
 */
export class Views {
  readonly #kept = new Map<number, OrderedMap>()

  /** The view of the present. It is kept, since what is read now is often read on. */
  present(revision: number, entries: OrderedMap): View {
    const kept = this.#kept.get(revision)
    if (kept) return this.#use(revision, kept)
    return this.#use(revision, entries.clone())
  }

  /** The view of a revision that history still holds. */
  past(
    revision: number,
    present: { revision: number; entries: OrderedMap },
    history: History,
  ): View {
    const kept = this.#kept.get(revision)
    if (kept) return this.#use(revision, kept)
    const [from, base] = this.#nearest(revision) ?? [present.revision, present.entries]
    const entries = base.clone()
    for (const { key, previous } of history.backwards(from, revision)) {
      if (previous) entries.set(key, previous)
      else entries.delete(key)
    }
    return this.#use(revision, entries)
  }

  /** Forgets the views before a revision, or all of them. */
  forget(before = Number.POSITIVE_INFINITY): void {
    for (const revision of this.#kept.keys()) if (revision < before) this.#kept.delete(revision)
  }

  #nearest(revision: number): readonly [number, OrderedMap] | undefined {
    let nearest: readonly [number, OrderedMap] | undefined
    for (const kept of this.#kept) {
      if (kept[0] > revision && (!nearest || kept[0] < nearest[0])) nearest = kept
    }
    return nearest
  }

  // The views used last are kept.
  #use(revision: number, entries: OrderedMap): View {
    this.#kept.delete(revision)
    this.#kept.set(revision, entries)
    if (this.#kept.size > KEPT) {
      const [oldest] = this.#kept.keys()
      if (oldest !== undefined) this.#kept.delete(oldest)
    }
    return new View(revision, entries)
  }
}
