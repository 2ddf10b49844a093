import { encodeText } from '../../json/encode-json.ts'

/** Items of a list, encoded one behind the other. */
export interface EncodedPiece {
  readonly bytes: Uint8Array
  /** Where each item begins, and where the last one ends. */
  readonly starts: Uint32Array
}

/** Encodes items, so that any neighbours among them can be cut out. */
export function encodePiece(items: readonly string[]): EncodedPiece {
  const bytes = encodeText(items.join(''))
  const units = items.reduce((sum, item) => sum + item.length, 0)
  const lengthOf = (item: string): number =>
    bytes.length === units ? item.length : encodeText(item).length
  const starts = new Uint32Array(items.length + 1)
  for (const [index, item] of items.entries()) {
    starts[index + 1] = (starts[index] ?? 0) + lengthOf(item)
  }
  return { bytes, starts }
}
