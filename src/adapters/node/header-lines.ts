import type { HeaderLookup } from '../../http/exchange.ts'

/**
 * Looks headers up in the raw lines of node:http (name, value, name, value …), which keep repeated lines apart and cost
 * nothing until they are asked for.
 */
export function headerLinesOf(raw: readonly string[]): HeaderLookup {
  return new HeaderLines(raw)
}

class HeaderLines implements HeaderLookup {
  readonly #raw: readonly string[]

  constructor(raw: readonly string[]) {
    this.#raw = raw
  }

  get(name: string): string | undefined {
    let joined: string | undefined
    for (let at = 0; at < this.#raw.length; at += 2) {
      if (!this.#isAt(at, name)) continue
      const value = this.#raw[at + 1] ?? ''
      joined = joined === undefined ? value : `${joined}, ${value}`
    }
    return joined
  }

  all(name: string): readonly string[] {
    return this.#raw.filter((_, at) => at % 2 === 1 && this.#isAt(at - 1, name))
  }

  names(): Iterable<string> {
    const sent = this.#raw.filter((_, at) => at % 2 === 0)
    return new Set(sent.map((name) => name.toLowerCase()))
  }

  #isAt(at: number, name: string): boolean {
    const sent = this.#raw[at]
    return sent?.length === name.length && sent.toLowerCase() === name
  }
}
