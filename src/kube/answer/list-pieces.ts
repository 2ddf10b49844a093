import type { Entry } from '../../store/entry.ts'
import type { Run } from '../../store/tree-walk.ts'
import { encodePiece, type EncodedPiece } from '../output/encode-piece.ts'

/** So many bytes are kept; then it begins anew. */
const KEPT = 32 * 1024 * 1024

/** Items of a list, each with a comma in front. */
interface Piece extends EncodedPiece {
  /** What the texts of its items begin with, which lists leave out. */
  readonly head: string
}

/**
 * The encoded items of entries that lie side by side. Pages are copied from them in pieces; a write makes only the piece
 * anew that it falls into.
 */
export class ListPieces {
  #pieces = new WeakMap<readonly Entry[], Piece>()
  #size = 0

  /** The items of runs, with a comma in front, without the head of their texts: "" leaves them whole. */
  of(runs: readonly Run<Entry>[], head: string): readonly Uint8Array[] {
    let neighbours: readonly Entry[] | undefined
    let piece: Piece | undefined
    return runs.map(({ values, from, to }) => {
      if (!piece || values !== neighbours) piece = this.#pieceOf(values, head)
      neighbours = values
      return piece.bytes.subarray(piece.starts[from], piece.starts[to])
    })
  }

  #pieceOf(entries: readonly Entry[], head: string): Piece {
    const known = this.#pieces.get(entries)
    return known?.head === head ? known : this.#made(entries, head)
  }

  #made(entries: readonly Entry[], head: string): Piece {
    const piece = pieceOf(entries, head)
    // What was read by its key lies beside nothing, and is not met again.
    if (entries.length === 1) return piece
    this.#size += piece.bytes.length
    if (this.#size > KEPT) {
      this.#pieces = new WeakMap()
      this.#size = piece.bytes.length
    }
    this.#pieces.set(entries, piece)
    return piece
  }
}

// Entries of another kind, which lie there where one kind ends, take no room.
function pieceOf(entries: readonly Entry[], head: string): Piece {
  const opening = head === '' ? ',' : ',{'
  const items = entries.map(({ text }) =>
    text.startsWith(head) ? opening + text.slice(head.length) : '',
  )
  return { head, ...encodePiece(items) }
}
