import { quoteGo } from './go-quote.ts'
import { byteText } from './go-text.ts'

/**
 * Says in the words of Go's encoding/json why a text is no JSON; undefined when it is. Servers in Go print these texts
 * to their clients. Unlike JavaScript, Go refuses more than 10,000 levels (encoding/json scanner.go maxNestingDepth).
 */
export function goJsonProblem(text: string): string | undefined {
  try {
    JSON.parse(text)
  } catch {
    return syntaxProblem(text)
  }
  return depthProblem(text)
}

/** Says of a text, or of its bytes, that JSON.parse has refused what Go says of it. */
export const syntaxProblem = (text: string | Uint8Array): string =>
  new Scanner(byteText(text)).fault() ?? END

/** Says of a text that JSON.parse has accepted why Go refuses it all the same: it nests too deeply. */
export function depthProblem(text: string): string | undefined {
  return mayBeTooDeep(text) ? new Scanner(byteText(text)).fault() : undefined
}

const MOST_LEVELS = 10_000

function mayBeTooDeep(text: string): boolean {
  if (text.length <= MOST_LEVELS) return false
  let openings = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x5b || code === 0x7b) openings += 1
  }
  return openings > MOST_LEVELS
}

const END = 'unexpected end of JSON input'

/** At the end Go's scanner takes one step with a blank, to see whether a value is complete. */
const PAST_THE_END = ' '

class Scanner {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  fault(): string | undefined {
    return this.#values() ?? this.#trailing()
  }

  // Iterative, so that no depth of nesting overflows the stack.
  #values(): string | undefined {
    const open: ('{' | '[')[] = []
    let expectsValue = true
    for (;;) {
      if (expectsValue) {
        const fault = this.#value(open)
        if (fault === 'opened') continue
        if (fault !== undefined) return fault
        expectsValue = false
      }
      const inside = open.at(-1)
      if (inside === undefined) return undefined
      this.#space()
      const character = this.#text[this.#at]
      if (character === undefined) return END
      if (character === (inside === '{' ? '}' : ']')) {
        this.#at += 1
        open.pop()
      } else if (character === ',') {
        this.#at += 1
        const fault = inside === '{' ? this.#key() : undefined
        if (fault !== undefined) return fault
        expectsValue = true
      } else {
        return this.#invalid(inside === '{' ? 'after object key:value pair' : 'after array element')
      }
    }
  }

  // 'opened' when a container began whose first value is next.
  #value(open: ('{' | '[')[]): string | undefined {
    this.#space()
    const character = this.#text[this.#at]
    if (character === undefined) return END
    if (character === '{' || character === '[') {
      if (open.length === MOST_LEVELS) return this.#invalid('exceeded max depth')
      this.#at += 1
      open.push(character)
      this.#space()
      const next = this.#text[this.#at]
      if (next === (character === '{' ? '}' : ']')) {
        this.#at += 1
        open.pop()
        return undefined
      }
      return (character === '{' ? this.#key() : undefined) ?? 'opened'
    }
    if (character === '"') return this.#string()
    const literal = { t: 'true', f: 'false', n: 'null' }[character]
    if (literal !== undefined) return this.#literal(literal)
    if (character === '-' || /\d/.test(character)) return this.#number()
    return this.#invalid('looking for beginning of value')
  }

  #key(): string | undefined {
    this.#space()
    const character = this.#text[this.#at]
    if (character === undefined) return END
    if (character !== '"') {
      return this.#invalid('looking for beginning of object key string')
    }
    const fault = this.#string()
    if (fault !== undefined) return fault
    this.#space()
    if (this.#text[this.#at] === undefined) return END
    if (this.#text[this.#at] !== ':') return this.#invalid('after object key')
    this.#at += 1
    return undefined
  }

  #string(): string | undefined {
    this.#at += 1
    for (;;) {
      const character = this.#text[this.#at]
      if (character === undefined) return END
      if (character === '"') {
        this.#at += 1
        return undefined
      }
      if (character < ' ') return this.#invalid('in string literal')
      this.#at += 1
      if (character !== '\\') continue
      const fault = this.#escape()
      if (fault !== undefined) return fault
    }
  }

  #escape(): string | undefined {
    const character = this.#text[this.#at] ?? PAST_THE_END
    if (!/["\\/bfnrtu]/.test(character)) return this.#invalid('in string escape code')
    this.#at += 1
    if (character !== 'u') return undefined
    for (let i = 0; i < 4; i += 1) {
      const digit = this.#text[this.#at] ?? PAST_THE_END
      if (!/[0-9a-fA-F]/.test(digit)) return this.#invalid('in \\u hexadecimal character escape')
      this.#at += 1
    }
    return undefined
  }

  #literal(word: string): string | undefined {
    for (let i = 1; i < word.length; i += 1) {
      if (this.#text[this.#at + i] !== word[i]) {
        this.#at += i
        return this.#invalid(`in literal ${word} (expecting '${word[i]}')`)
      }
    }
    this.#at += word.length
    return undefined
  }

  #number(): string | undefined {
    if (this.#text[this.#at] === '-') {
      this.#at += 1
      if (!this.#isDigit()) return this.#invalid('in numeric literal')
    }
    if (this.#text[this.#at] === '0') this.#at += 1
    else this.#digits()
    if (this.#text[this.#at] === '.') {
      this.#at += 1
      if (!this.#isDigit()) return this.#invalid('after decimal point in numeric literal')
      this.#digits()
    }
    if (/[eE]/.test(this.#text[this.#at] ?? '')) {
      this.#at += 1
      if (/[+-]/.test(this.#text[this.#at] ?? '')) this.#at += 1
      if (!this.#isDigit()) return this.#invalid('in exponent of numeric literal')
      this.#digits()
    }
    return undefined
  }

  #isDigit(): boolean {
    return /\d/.test(this.#text[this.#at] ?? '')
  }

  #digits(): void {
    while (this.#isDigit()) this.#at += 1
  }

  #trailing(): string | undefined {
    this.#space()
    return this.#at < this.#text.length ? this.#invalid('after top-level value') : undefined
  }

  #space(): void {
    while (/[ \t\r\n]/.test(this.#text[this.#at] ?? '')) this.#at += 1
  }

  #invalid(where: string): string {
    const character = this.#text[this.#at] ?? PAST_THE_END
    return `invalid character ${quoteCharacter(character)} ${where}`
  }
}

// As quoteChar of encoding/json, of a byte.
function quoteCharacter(character: string): string {
  if (character === "'") return String.raw`'\''`
  if (character === '"') return `'"'`
  return `'${quoteGo(character).slice(1, -1)}'`
}
