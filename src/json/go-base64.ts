const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** A base64 text as Go reads it. */
export type GoBase64 =
  | { readonly type: 'read'; /** As Go prints the bytes. */ readonly text: string }
  | { readonly type: 'corrupt'; /** Where Go says that it stopped. */ readonly at: number }

/**
 * Reads base64 as Go's base64.StdEncoding does (encoding/base64 decodeQuantum): line ends count for nothing, a text that
 * ends too early is told by the place where its last group of four begins, bits that stand for no byte are dropped.
 */
export function readGoBase64(text: string): GoBase64 {
  let plain = ''
  for (let at = 0, digits = 0; ; at += 1) {
    const character = text.charAt(at)
    if (character === '') {
      return digits === 0 ? { type: 'read', text: plain } : { type: 'corrupt', at: at - digits }
    }
    if (isLineEnd(character)) continue
    if (character === '=') return readPadding(text, at, plain)
    if (!ALPHABET.includes(character)) return { type: 'corrupt', at }
    plain += character
    digits = (digits + 1) % 4
  }
}

// At the first sign of padding: another may have to follow, and nothing may come behind.
function readPadding(text: string, at: number, plain: string): GoBase64 {
  const digits = plain.length % 4
  if (digits < 2) return { type: 'corrupt', at }
  let next = behindLineEnds(text, at + 1)
  if (digits === 2) {
    if (next === text.length) return { type: 'corrupt', at: next }
    if (text[next] !== '=') return { type: 'corrupt', at: next - 1 }
    next = behindLineEnds(text, next + 1)
  }
  if (next < text.length) return { type: 'corrupt', at: next }
  const last = ALPHABET.indexOf(plain.slice(-1))
  const bits = digits === 2 ? 0b110000 : 0b111100
  const padding = digits === 2 ? '==' : '='
  return { type: 'read', text: `${plain.slice(0, -1)}${ALPHABET.charAt(last & bits)}${padding}` }
}

function behindLineEnds(text: string, from: number): number {
  let at = from
  while (isLineEnd(text.charAt(at))) at += 1
  return at
}

const isLineEnd = (character: string): boolean => character === '\n' || character === '\r'

/** Prints bytes, numbers from 0 to 255, as base64. */
export const printBase64 = (bytes: readonly number[]): string =>
  btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''))
