const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' }

/**
 * Where a document ends that is a list or a map in brackets: libyaml does not look at what follows. Undefined when the
 * text begins otherwise, when its brackets do not match, or when the whole is the key of a map.
 */
export function endOfFlow(text: string): number | undefined {
  const open: string[] = []
  for (let at = text.search(/\S/); at >= 0 && at < text.length; at += 1) {
    const character = text.charAt(at)
    const closing = CLOSING[character]
    if (closing !== undefined) open.push(closing)
    else if (open.length === 0) return undefined
    else if (character === '"' || character === "'") at = endOfQuotes(text, at)
    else if (character === open.at(-1)) open.pop()
    if (open.length === 0) return /^[ \t]*:/.test(text.slice(at + 1)) ? undefined : at + 1
  }
  return undefined
}

function endOfQuotes(text: string, start: number): number {
  const quote = text.charAt(start)
  let at = start + 1
  while (at < text.length && text.charAt(at) !== quote) {
    at += quote === '"' && text.charAt(at) === '\\' ? 2 : 1
  }
  return at
}
