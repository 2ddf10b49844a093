import type { Run } from '../../store/tree-walk.ts'
import type { Item } from '../result.ts'
import { encodePiece, type EncodedPiece } from './encode-piece.ts'

/** A row as JSON with a comma in front, and the time up to which it holds. */
export interface RowText {
  readonly text: string
  readonly until: number
}

/** How the rows of a table are made now. */
export interface RowForm {
  /** Says what stands beside the cells: two forms of one name have the same. */
  readonly name: string
  /** The row of an object; undefined for one of another kind. */
  readonly rowOf: (item: Item) => RowText | undefined
  readonly now: number
}

interface Piece extends EncodedPiece {
  readonly name: string
  readonly from: number
  readonly until: number
}

/**
 * The encoded rows of objects that lie side by side in the store, kept for as long as all of them hold. A write makes
 * only the piece anew that it falls into.
 */
export class RowPieces {
  readonly #pieces = new WeakMap<readonly Item[], Piece>()

  /** The rows of a run, with a comma in front. */
  of({ values, from, to }: Run<Item>, form: RowForm): Uint8Array {
    const known = this.#pieces.get(values)
    const { bytes, starts } = known && holds(known, form) ? known : this.#made(values, form)
    return bytes.subarray(starts[from], starts[to])
  }

  #made(items: readonly Item[], { name, rowOf, now }: RowForm): Piece {
    const rows = items.map(rowOf)
    const until = Math.min(...rows.map((row) => row?.until ?? Number.POSITIVE_INFINITY))
    const piece = { name, from: now, until, ...encodePiece(rows.map((row) => row?.text ?? '')) }
    this.#pieces.set(items, piece)
    return piece
  }
}

const holds = (piece: Piece, { name, now }: RowForm): boolean =>
  piece.name === name && piece.from <= now && now < piece.until
