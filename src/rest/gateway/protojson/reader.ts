/** One token of a JSON text, as protojson sees it. */
export interface Token {
  readonly type: 'open' | 'close' | 'name' | 'string' | 'null' | 'scalar'
  /** As it stands in the text; `{` and `[` for what they open. */
  readonly raw: string
  readonly at: number
}

const SPACE = /[ \t\r\n]*/y
const SCALAR = /[-+.\w]+/y

/** Reads the tokens of a valid JSON text one by one, and knows where each stands. */
export class Reader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  /** The next token, without reading it. */
  peek(): Token {
    const before = this.#at
    const token = this.read()
    this.#at = before
    return token
  }

  /** The next token. Commas are passed over. */
  read(): Token {
    this.#skip(SPACE)
    if (this.#text[this.#at] === ',') {
      this.#at += 1
      this.#skip(SPACE)
    }
    const at = this.#at
    const character = this.#text[at] ?? ''
    if (character === '"') return this.#string(at)
    if ('{['.includes(character)) return this.#take('open', at, 1)
    if ('}]'.includes(character)) return this.#take('close', at, 1)
    this.#skip(SCALAR)
    const raw = this.#text.slice(at, this.#at)
    return { type: raw === 'null' ? 'null' : 'scalar', raw, at }
  }

  /** Passes over a whole value. */
  skipValue(): void {
    let depth = 0
    do {
      const { type } = this.read()
      if (type === 'open') depth += 1
      if (type === 'close') depth -= 1
      // A name is followed by its value, which counts for itself.
    } while (depth > 0)
  }

  /** So many characters from a place on. */
  textAt(at: number, length: number): string {
    return this.#text.slice(at, at + length)
  }

  /** Line and column of a place, from one on, in characters. */
  placeOf(at: number): string {
    const lines = this.#text.slice(0, at).split('\n')
    return `line ${lines.length}:${[...(lines.at(-1) ?? '')].length + 1}`
  }

  #string(at: number): Token {
    let end = at + 1
    while (this.#text[end] !== '"') end += this.#text[end] === '\\' ? 2 : 1
    const token = this.#take('string', at, end + 1 - at)
    this.#skip(SPACE)
    if (this.#text[this.#at] !== ':') return token
    this.#at += 1
    return { ...token, type: 'name' }
  }

  #take(type: Token['type'], at: number, length: number): Token {
    this.#at = at + length
    return { type, raw: this.#text.slice(at, this.#at), at }
  }

  #skip(pattern: RegExp): void {
    pattern.lastIndex = this.#at
    pattern.test(this.#text)
    this.#at = Math.max(this.#at, pattern.lastIndex)
  }
}
