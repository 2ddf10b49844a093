const GO_ESCAPES: Readonly<Record<string, string>> = {
  '"': String.raw`\"`,
  '\\': String.raw`\\`,
  '\u0007': String.raw`\a`,
  '\b': String.raw`\b`,
  '\f': String.raw`\f`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
  '\v': String.raw`\v`,
}

/** Quotes a text as Go's %q does: control and unprintable characters are escaped, others stand as they are. */
export function quoteGo(text: string): string {
  if (/^[\w\-.~:/ ]*$/.test(text)) return `"${text}"`
  let quoted = '"'
  for (const character of text) quoted += GO_ESCAPES[character] ?? escapeUnprintable(character)
  return `${quoted}"`
}

function escapeUnprintable(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20 || code === 0x7f) return String.raw`\x${code.toString(16).padStart(2, '0')}`
  if (code < 0x7f || /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(character)) return character
  const prefix = code > 0xffff ? 'U' : 'u'
  return `\\${prefix}${code.toString(16).padStart(code > 0xffff ? 8 : 4, '0')}`
}
