import type { Entry } from '../../store/entry.ts'
import type { Picker } from '../../store/take-runs.ts'
import { textMapOf } from '../meta/object-meta.ts'
import type { Labels } from './label-requirement.ts'

/** So many different labels are remembered; then it begins anew. */
const KEPT = 4096

/** The labels of one object and of all others that have equal ones. */
interface SharedLabels {
  readonly labels: Labels
  /** The selector that was last asked of them, and what it said. */
  askedBy: ((labels: Labels) => boolean) | undefined
  isSelected: boolean
}

/**
 * The labels of entries that lie side by side, beside one another as well: a selector that looks at thousands of objects
 * does not have to go through each of them, and is asked once of labels that are equal.
 */
export class LabelColumns {
  readonly #columns = new WeakMap<readonly Entry[], readonly SharedLabels[]>()
  readonly #equal = new Map<string, SharedLabels>()

  /** Picks the entries whose labels are selected. The lists that they lie in must not change any more. */
  pickerOf(selector: (labels: Labels) => boolean): Picker<Entry> {
    return ({ values, from, to }, take) => {
      const column = this.#columns.get(values) ?? this.#made(values)
      for (let at = from; at < to; at += 1) {
        const shared = column[at]
        if (shared && isSelected(shared, selector)) take(at)
      }
    }
  }

  #made(entries: readonly Entry[]): readonly SharedLabels[] {
    const column = entries.map(({ value }) => this.#shared(textMapOf(value, 'labels')))
    this.#columns.set(entries, column)
    return column
  }

  #shared(labels: Labels): SharedLabels {
    const key = JSON.stringify(labels)
    const equal = this.#equal.get(key)
    if (equal) return equal
    const shared = { labels, askedBy: undefined, isSelected: false }
    if (this.#equal.size === KEPT) this.#equal.clear()
    this.#equal.set(key, shared)
    return shared
  }
}

function isSelected(shared: SharedLabels, selector: (labels: Labels) => boolean): boolean {
  if (shared.askedBy !== selector) {
    shared.askedBy = selector
    shared.isSelected = selector(shared.labels)
  }
  return shared.isSelected
}
