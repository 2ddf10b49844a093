import { encodeJsonText } from '../../json/encode-json.ts'
import type { JsonObject } from '../../json/value.ts'
import type { Cell } from './column.ts'

/**
 * The cells of rows as JSON. Cells that take the object alone are worked out once for an object, which is frozen; the
 * others, such as ages, each time.
 */
export class RowTexts {
  readonly #cells: readonly Cell[]
  /** The cells that look at the time. */
  readonly #timed: readonly Cell[]
  readonly #known = new WeakMap<JsonObject, readonly string[]>()

  constructor(cells: readonly Cell[]) {
    this.#cells = cells
    this.#timed = cells.filter(isTimed)
  }

  /** The list of an object's cells. */
  of(object: JsonObject, context: { readonly now: number }): string {
    const pieces = this.#known.get(object) ?? this.#piecesOf(object)
    let text = pieces[0] ?? ''
    let at = 1
    for (const cell of this.#timed) {
      text += encodeJsonText(cell(object, context)) + (pieces[at++] ?? '')
    }
    return text
  }

  // What stands before, between and behind the cells that look at the time.
  #piecesOf(object: JsonObject): readonly string[] {
    const pieces: string[] = []
    let piece = '['
    for (const [index, cell] of this.#cells.entries()) {
      if (index > 0) piece += ','
      if (!isTimed(cell)) {
        piece += encodeJsonText(cell(object, NEVER))
        continue
      }
      pieces.push(piece)
      piece = ''
    }
    pieces.push(`${piece}]`)
    this.#known.set(object, pieces)
    return pieces
  }
}

const NEVER = { now: 0 }

const isTimed = (cell: Cell): boolean => cell.length > 1
