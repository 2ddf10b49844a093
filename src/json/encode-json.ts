import type { JsonValue } from './value.ts'

const encoder = new TextEncoder()

/** What Go escapes and JavaScript does not; lone surrogates, which JavaScript writes as \udxxx, are \ufffd in Go. */
const ESCAPED = /[<>&\u2028\u2029]|\\ud[89a-f][0-9a-f]{2}/g
const NEEDS_ESCAPE = /[<>&\u2028\u2029]|\\ud/

/** Encodes a value on one line as Go's encoding/json does. */
export function encodeJsonText(value: JsonValue): string {
  const text = JSON.stringify(value)
  return NEEDS_ESCAPE.test(text) ? text.replace(ESCAPED, escape) : text
}

/** Encodes a value on one line as UTF-8. */
export const encodeJson = (value: JsonValue): Uint8Array => encodeText(encodeJsonText(value))

/** Encodes a text as UTF-8. */
export const encodeText = (text: string): Uint8Array => encoder.encode(text)

/** Encodes a text as UTF-8 with a newline behind it. */
export function encodeLine(text: string): Uint8Array {
  const line = new Uint8Array(text.length + 1)
  // A text of ASCII, as nearly all are, fits exactly.
  const { read } = encoder.encodeInto(text, line)
  if (read < text.length || line[text.length] !== 0) return encoder.encode(`${text}\n`)
  line[text.length] = NEWLINE
  return line
}

const NEWLINE = 0x0a

/** Encodes a value indented by two blanks, empty objects and lists on one line. */
export function encodePrettyJson(value: JsonValue): Uint8Array {
  return encoder.encode(JSON.stringify(value, null, 2).replace(ESCAPED, escape))
}

function escape(match: string, offset: number, whole: string): string {
  if (match.length === 1) return String.raw`\u${match.charCodeAt(0).toString(16).padStart(4, '0')}`
  // An escaped backslash in front makes it the text "\ud8…", not an escape.
  return isEscape(whole, offset) ? String.raw`\ufffd` : match
}

function isEscape(text: string, offset: number): boolean {
  let backslashes = 0
  while (text[offset - 1 - backslashes] === '\\') backslashes += 1
  return backslashes % 2 === 0
}
