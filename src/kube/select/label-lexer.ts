/** The tokens of a label selector (apimachinery pkg/labels/selector.go). */
export type TokenType =
  | 'identifier'
  | 'in'
  | 'notin'
  | '='
  | '=='
  | '!='
  | '>'
  | '<'
  | '!'
  | '('
  | ')'
  | ','
  | 'end'

/** A token and its text; the end has none. */
export interface Token {
  readonly type: TokenType
  readonly text: string
}

const SYMBOLS = new Set(['=', '==', '!=', '>', '<', '!', '(', ')', ','])
const SYMBOL = /[=!(),><]/
const WORD = /[^=!(),><\0 \t\r\n]+/y
const END = '\0'
const SPACE = /[ \t\r\n]+/y

/** Splits a selector into tokens; the last one is always the end. Symbols are as long as possible. */
export function lexLabelSelector(selector: string): readonly Token[] {
  const tokens: Token[] = []
  let position = 0
  while (position < selector.length) {
    const space = matchAt(SPACE, selector, position)
    if (space !== '') {
      position += space.length
      continue
    }
    // To the server's lexer a zero byte is the end of a word, and of the whole where a token would begin.
    if (selector.charAt(position) === END) break
    const isSymbol = SYMBOL.test(selector.charAt(position))
    const token = isSymbol ? symbolAt(selector, position) : wordAt(selector, position)
    tokens.push(token)
    position += token.text.length
    if (!isSymbol && selector.charAt(position) === END) position += 1
  }
  tokens.push({ type: 'end', text: '' })
  return tokens
}

function symbolAt(selector: string, position: number): Token {
  const two = selector.slice(position, position + 2)
  const text = SYMBOLS.has(two) ? two : selector.charAt(position)
  return { type: text as TokenType, text }
}

function wordAt(selector: string, position: number): Token {
  const text = matchAt(WORD, selector, position) || selector.charAt(position)
  return { type: text === 'in' || text === 'notin' ? text : 'identifier', text }
}

function matchAt(pattern: RegExp, text: string, position: number): string {
  pattern.lastIndex = position
  return pattern.exec(text)?.[0] ?? ''
}
