import { encodeText } from '../../json/encode-json.ts'

/** Items of a list, encoded one behind the other. */
export interface EncodedPiece {
  readonly bytes: Uint8Array
  /** Where each item begins, and where the last one ends. */
  readonly starts: readonly number[]
}

/** Encodes items, so that any neighbours among them can be cut out. */
export function encodePiece(items: readonly string[]): EncodedPiece {
  const bytes = encodeText(items.join(''))
  const units = items.reduce((sum, item) => sum + item.length, 0)
  const lengthOf = (item: string): number =>
    bytes.length === units ? item.length : encodeText(item).length
  let end = 0
  return { bytes, starts: [0, ...items.map((item) => (end += lengthOf(item)))] }
}
