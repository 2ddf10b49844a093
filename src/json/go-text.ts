const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const REPLACEMENT = '\uFFFD'

/**
 * Decodes UTF-8 as Go's encoding/json does: each byte that is part of no character becomes a replacement character of
 * its own, where browsers put one for several. A byte order mark stays: it is no JSON.
 */
export function decodeGoText(bytes: Uint8Array): string {
  const text = decoder.decode(bytes)
  if (!text.includes(REPLACEMENT)) return text
  let decoded = ''
  for (let at = 0; at < bytes.length;) {
    const length = lengthAt(bytes, at)
    decoded += length === 0 ? REPLACEMENT : decoder.decode(bytes.subarray(at, at + length))
    at += Math.max(1, length)
  }
  return decoded
}

// The length of the character that begins here; 0 when none does.
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  const isWhole = !decoder.decode(bytes.subarray(at, at + length)).includes(REPLACEMENT)
  if (isWhole) return length
  const isReplacement =
    length === 3 && first === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd
  return isReplacement ? 3 : 0
}

/** The bytes of a text, each as the character of its number: what Go's scanners look at. */
export function byteText(text: string | Uint8Array): string {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  let characters = ''
  for (let at = 0; at < bytes.length; at += CHUNK)
    characters += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return characters
}

/** What a call takes as arguments without harm. */
const CHUNK = 4096

/** A JSON text in which escapes of half a surrogate pair stand for a replacement character, as Go reads them. */
export function withoutHalfPairs(text: string): string {
  if (!/\\u[dD][89a-fA-F]/.test(text)) return text
  return text.replaceAll(ESCAPES, (escape) => (HALF.test(escape) ? String.raw`\ufffd` : escape))
}

/** A whole pair, or any other escape. */
const ESCAPES =
  /\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\(?:u[0-9a-fA-F]{4}|[^u])/g
const HALF = /^\\u[dD][89a-fA-F][0-9a-fA-F]{2}$/
