import { quoteGo } from '../../../src/json/go-quote.ts'

/** Where a text stands in a URL, as far as it matters what may be escaped there. */
export type Place = 'path' | 'host' | 'zone'

const NOT_IN_A_HOST = /[\u0000- #%/?@\\^`{|}\u007f]/ // eslint-disable-line no-control-regex

/**
 * Says in Go's words what is wrong with the escapes of a part of a URL, and in hosts with its characters (net/url
 * unescape); undefined when nothing is.
 */
export function escapeFault(text: string, place: Place = 'path'): string | undefined {
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '%') {
      const escape = text.slice(at, at + 3)
      if (!isAllowed(escape, place)) return `invalid URL escape ${quoteGo(escape)}`
      at += 2
    } else if (place !== 'path' && NOT_IN_A_HOST.test(character)) {
      return `invalid character ${quoteGo(character)} in host name`
    }
  }
  return undefined
}

// In a host only bytes beyond ASCII are escaped, and the percent sign; in a zone what may stand there anyhow, and blanks.
function isAllowed(escape: string, place: Place): boolean {
  if (!/^%[0-9a-fA-F]{2}$/.test(escape)) return false
  const byte = Number.parseInt(escape.slice(1), 16)
  if (place === 'path' || escape === '%25') return true
  if (place === 'host') return byte >= 0x80
  const character = String.fromCodePoint(byte)
  return character === ' ' || (byte < 0x80 && !NOT_IN_A_HOST.test(character))
}

/** A part of a URL whose escapes are sound, decoded; bytes that are no UTF-8 become the replacement character. */
export function unescaped(text: string): string {
  if (!text.includes('%')) return text
  const bytes: number[] = []
  const encoded = new TextEncoder().encode(text)
  for (let at = 0; at < encoded.length; at += 1) {
    const byte = encoded[at] ?? 0
    const isEscape = byte === 0x25
    const digits = isEscape ? String.fromCodePoint(...encoded.subarray(at + 1, at + 3)) : ''
    bytes.push(isEscape ? Number.parseInt(digits, 16) : byte)
    if (isEscape) at += 2
  }
  return new TextDecoder().decode(Uint8Array.from(bytes))
}
