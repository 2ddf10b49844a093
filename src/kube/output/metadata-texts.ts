const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d
/** `"metadata":`, which stands behind the head of every object. */
const FIELD = 11

/** An object that is kept as a text. */
export interface Kept {
  readonly text: string
}

/** Finds the metadata inside the texts of objects, and remembers where it ends. */
export class MetadataTexts {
  readonly #ends = new WeakMap<Kept, number>()

  /** The metadata as JSON; `head` is the length of what tells kind and version in front of it. */
  of(kept: Kept, head: number): string {
    const start = head + FIELD
    let end = this.#ends.get(kept)
    if (end === undefined) {
      end = endOfObject(kept.text, start)
      this.#ends.set(kept, end)
    }
    return kept.text.slice(start, end)
  }
}

function endOfObject(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at)
    else if (code === OPEN) depth += 1
    else if (code === CLOSE) {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return text.length
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === BACKSLASH) at += 1
    else if (code === QUOTE) return at
  }
  return text.length
}
