import { encodeText } from '../json/encode-json.ts'

/** An object of a list as the store keeps it: JSON on one line. */
export interface ListedText {
  readonly text: string
}

/** A list whose items are encoded already, in pieces that begin with a comma. */
export function listPieces(head: string, items: readonly Uint8Array[]): readonly Uint8Array[] {
  const [first, ...others] = items
  return [encodeText(head), ...(first ? [first.subarray(1)] : []), ...others, encodeText(TAIL)]
}

/**
 * Encodes a list: its head, which ends where the items begin, and the items. Of each item so many characters in front
 * are left out, up to the comma behind them; 0 leaves it whole.
 */
export function listBody(head: string, items: readonly ListedText[], skipped: number): Uint8Array {
  const body = new Uint8Array(lengthOf(head, items, skipped))
  return fill(body, head, items, skipped) ? body : encodeText(joined(head, items, skipped))
}

const TAIL = ']}\n'
const OPEN = 0x7b
const COMMA = 0x2c

// The length when all of it is ASCII, as nearly all lists are.
function lengthOf(head: string, items: readonly ListedText[], skipped: number): number {
  const opening = skipped > 0 ? 1 : 0
  let length = head.length + TAIL.length + Math.max(items.length - 1, 0)
  for (const { text } of items) length += text.length - skipped + opening
  return length
}

const encoder = new TextEncoder()

/** Says whether everything found its place: not when something takes more than a byte. */
function fill(
  body: Uint8Array,
  head: string,
  items: readonly ListedText[],
  skipped: number,
): boolean {
  const from = Math.max(skipped - 1, 0)
  let at = encoder.encodeInto(head, body).written
  for (const [index, { text }] of items.entries()) {
    if (index > 0) body[at++] = COMMA
    const place = at
    at += encoder.encodeInto(from > 0 ? text.slice(from) : text, body.subarray(at)).written
    // In the place of the comma.
    if (from > 0) body[place] = OPEN
  }
  return encoder.encodeInto(TAIL, body.subarray(at)).read === TAIL.length
}

function joined(head: string, items: readonly ListedText[], skipped: number): string {
  const texts = items.map(({ text }) => (skipped > 0 ? `{${text.slice(skipped)}` : text))
  return `${head}${texts.join(',')}${TAIL}`
}
