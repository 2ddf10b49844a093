import { encodeText } from '../../json/encode-json.ts'

const encoder = new TextEncoder()

/** Encodes texts one behind the other: several times as fast as joining them first, as long as they are ASCII. */
export function encodeTexts(texts: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(texts.reduce((sum, text) => sum + text.length, 0))
  let at = 0
  for (const text of texts) {
    const { read, written } = encoder.encodeInto(text, bytes.subarray(at))
    // What takes more than a byte a character finds no room.
    if (read < text.length) return encodeText(texts.join(''))
    at += written
  }
  return bytes
}
