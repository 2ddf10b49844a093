import type { Entry } from '../../store/entry.ts'
import { textMapOf } from '../meta/object-meta.ts'
import type { Labels } from './label-requirement.ts'

/** So many different labels are remembered; then it begins anew. */
const KEPT = 4096

/**
 * The labels of entries that lie side by side, beside one another as well: a selector that looks at thousands of objects
 * does not have to go through each of them. Equal labels are one object.
 */
export class LabelColumns {
  readonly #columns = new WeakMap<readonly Entry[], readonly Labels[]>()
  readonly #equal = new Map<string, Labels>()

  /** The labels of each entry. The list of entries must not change any more. */
  of(entries: readonly Entry[]): readonly Labels[] {
    const known = this.#columns.get(entries)
    if (known) return known
    const column = entries.map(({ value }) => this.#shared(textMapOf(value, 'labels')))
    this.#columns.set(entries, column)
    return column
  }

  #shared(labels: Labels): Labels {
    const key = JSON.stringify(labels)
    const equal = this.#equal.get(key)
    if (equal) return equal
    if (this.#equal.size === KEPT) this.#equal.clear()
    this.#equal.set(key, labels)
    return labels
  }
}
