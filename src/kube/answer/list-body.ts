import { encodeText } from '../../json/encode-json.ts'

const TAIL = encodeText(']}\n')

/** A list whose items are encoded already, in pieces that begin with a comma. */
export function listPieces(head: string, items: readonly Uint8Array[]): readonly Uint8Array[] {
  const pieces = [encodeText(head), ...items, TAIL]
  const [first] = items
  if (first) pieces[1] = first.subarray(1)
  return pieces
}
