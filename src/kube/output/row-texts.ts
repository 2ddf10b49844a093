import { encodeJsonText } from '../../json/encode-json.ts'
import type { JsonObject } from '../../json/value.ts'
import type { Cell } from './column.ts'

/** A column that is ready for use. */
export interface ReadyColumn {
  readonly cell: Cell
  readonly holdsUntil?: ((object: JsonObject, now: number) => number) | undefined
}

/** The cells of an object, and the time for which they hold. */
export interface Row {
  readonly text: string
  readonly from: number
  readonly until: number
}

/**
 * The cells of rows as JSON, each kept for as long as it holds: for ever where all cells take the object alone, which is
 * frozen; where one tells an age, until that changes.
 */
export class RowTexts {
  readonly #columns: readonly ReadyColumn[]
  readonly #known = new WeakMap<JsonObject, Row>()

  constructor(columns: readonly ReadyColumn[]) {
    this.#columns = columns
  }

  /** The list of an object's cells. */
  of(object: JsonObject, context: { readonly now: number }): Row {
    const { now } = context
    const known = this.#known.get(object)
    if (known && known.from <= now && now < known.until) return known
    const text = encodeJsonText(this.#columns.map(({ cell }) => cell(object, context)))
    const until = Math.min(...this.#columns.map((column) => endOf(column, object, now)))
    const row = { text, from: now, until }
    this.#known.set(object, row)
    return row
  }
}

// A cell that looks at the time and does not say for how long it holds holds for this once.
function endOf({ cell, holdsUntil }: ReadyColumn, object: JsonObject, now: number): number {
  if (cell.length < 2) return Number.POSITIVE_INFINITY
  return holdsUntil?.(object, now) ?? now
}
