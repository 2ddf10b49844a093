import type { Entry } from '../../store/entry.ts'
import { remembered } from '../../runtime/remembered.ts'
import { pickerOf, type Picker } from '../../store/take-runs.ts'
import { textMapOf } from '../meta/object-meta.ts'
import type { Labels } from './label-requirement.ts'

/** The labels of one object and of all others that have equal ones. */
interface SharedLabels {
  readonly labels: Labels
  /** The selector that was last asked of them, and what it said. */
  askedBy: ((labels: Labels) => boolean) | undefined
  isSelected: boolean
}

/** The labels of entries that lie side by side: all that occur, and a bit for each entry that has them. */
interface Column {
  readonly occurring: readonly SharedLabels[]
  readonly holders: readonly number[]
}

/** So many entries have a bit. The leaves of the store have no more. */
const MOST = 32

/**
 * The labels of entries that lie side by side, beside one another as well: a selector that looks at thousands of objects
 * does not have to go through each of them, and is asked once of labels that are equal.
 */
export class LabelColumns {
  readonly #columns = new WeakMap<readonly Entry[], Column>()
  readonly #equal = new Map<string, SharedLabels>()

  /** Picks the entries whose labels are selected. The lists that they lie in must not change any more. */
  pickerOf(selector: (labels: Labels) => boolean): Picker<Entry> {
    const pickOneByOne = pickerOf(({ value }: Entry) => selector(textMapOf(value, 'labels')))
    return (run, take) => {
      const { values, from, to } = run
      if (values.length > MOST) return pickOneByOne(run, take)
      let bits = selectedIn(this.#columns.get(values) ?? this.#made(values), selector) >>> from
      for (let at = from; at < to && bits !== 0; at += 1) {
        if (bits & 1) take(at)
        bits >>>= 1
      }
    }
  }

  #made(entries: readonly Entry[]): Column {
    const holders = new Map<SharedLabels, number>()
    for (const [at, { value }] of entries.entries()) {
      const shared = this.#shared(textMapOf(value, 'labels'))
      holders.set(shared, (holders.get(shared) ?? 0) | (1 << at))
    }
    const column = { occurring: [...holders.keys()], holders: [...holders.values()] }
    this.#columns.set(entries, column)
    return column
  }

  #shared(labels: Labels): SharedLabels {
    const made = (): SharedLabels => ({ labels, askedBy: undefined, isSelected: false })
    return remembered(this.#equal, JSON.stringify(labels), made)
  }
}

/** A bit for each entry that is selected. */
function selectedIn({ occurring, holders }: Column, selector: (labels: Labels) => boolean): number {
  let bits = 0
  for (let index = 0; index < occurring.length; index += 1) {
    const shared = occurring[index]
    if (shared && isSelected(shared, selector)) bits |= holders[index] ?? 0
  }
  return bits
}

function isSelected(shared: SharedLabels, selector: (labels: Labels) => boolean): boolean {
  if (shared.askedBy !== selector) {
    shared.askedBy = selector
    shared.isSelected = selector(shared.labels)
  }
  return shared.isSelected
}
