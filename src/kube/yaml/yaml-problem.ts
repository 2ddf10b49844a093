import type { YAMLException } from 'js-yaml'

/**
 * The words of go-yaml for a text that the parser here refuses. The parser errs in other places than libyaml's: what is
 * told here are the common mistakes, by the character at which the text goes wrong.
 */
export function yamlProblem(error: YAMLException, text: string): string {
  const at = Math.min(error.mark?.position ?? text.length, text.length)
  const line = lineOf(text, at)
  switch (error.reason) {
    case 'unexpected end of the stream within a flow collection':
    case 'missed comma between flow collection entries':
      return flowProblem(text, at)
    case "expected the node content, but found ','":
      return parserProblem(line, 'did not find expected node content')
    case 'deficient indentation':
      if (!isQuoted(text.slice(0, at))) return flowProblem(text, at)
      return scannerProblem(line, 'found unexpected end of stream')
    case 'unexpected end of the stream within a double quoted scalar':
    case 'unexpected end of the stream within a single quoted scalar':
      return scannerProblem(line, 'found unexpected end of stream')
    case 'unexpected end of the document within a double quoted scalar':
    case 'unexpected end of the document within a single quoted scalar':
      return scannerProblem(line, 'found unexpected document indicator')
    case 'unknown escape sequence':
      return scannerProblem(line, 'found unknown escape character')
    case 'expected hexadecimal character':
      return scannerProblem(line, 'did not find expected hexdecimal number')
    case 'name of an alias node must contain at least one character':
    case 'name of an anchor node must contain at least one character':
      return scannerProblem(line, 'did not find expected alphabetic or numeric character')
    case 'the stream contains non-printable characters':
      return 'control characters are not allowed'
    default:
      return byCharacter(text, at)
  }
}

/** What is wrong with the escapes of a double-quoted text; undefined for nothing. Halves of a pair are no characters, and
 * a slash needs no escape. */
export function badEscapeIn(text: string, from: number, to: number): string | undefined {
  const escapes = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g
  for (const { index, 1: short, 2: long, 3: other } of text.slice(from, to).matchAll(escapes)) {
    if (other === '/') {
      return scannerProblem(lineOf(text, from + index), 'found unknown escape character')
    }
    const point = Number.parseInt(short ?? long ?? '0', 16)
    if ((point >= 0xd800 && point <= 0xdfff) || point > 0x10ffff) {
      const problem = 'found invalid Unicode character escape code'
      return scannerProblem(lineOf(text, from + index), problem)
    }
  }
  return undefined
}

// A list or a map that does not end: what comes next is a node, or what is behind one.
function flowProblem(text: string, at: number): string {
  const isNodeNext = at >= text.length && /[[{,:]$/.test(text.trimEnd())
  return parserProblem(
    endLine(text, at),
    isNodeNext
      ? 'did not find expected node content'
      : `did not find expected ',' or ${closing(text, at)}`,
  )
}

/** Says whether the text ends within quotes. */
function isQuoted(text: string): boolean {
  let quote = ''
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (quote === '"' && character === '\\') at += 1
    else if (quote !== '') quote = character === quote ? '' : quote
    else if (/["']/.test(character) && /(^|[\s[{,:-])$/.test(text.slice(0, at))) quote = character
  }
  return quote !== ''
}

function byCharacter(text: string, at: number): string {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const lineEnd = text.indexOf('\n', at)
  const rest = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd)
  const line = lineOf(text, at)
  if (/^\s*\t|^ *(- )* *[@`%]|:\s+[@`%]/.test(rest)) {
    return scannerProblem(line, 'found character that cannot start any token')
  }
  const found = MISPLACED.find(([pattern]) => pattern.test(rest))
  if (found) return scannerProblem(line, found[1])
  if (/^\s*[\]},]|:\s+[\]},]/.test(rest)) {
    return parserProblem(line, 'did not find expected node content')
  }
  const before = text.slice(0, lineStart).trimEnd().split('\n').at(-1) ?? ''
  if (before.startsWith('- ')) return parserProblem(line, "did not find expected '-' indicator")
  if (rest.startsWith('- ')) return parserProblem(line, 'did not find expected key')
  const isContinued = /:\s+[^\s|>[{]/.test(before) && indentOf(rest) > indentOf(before)
  const isMultiline = before !== '' && !/:(\s|$)/.test(before)
  if (/:\s.*:(\s|$)/.test(rest) || (/:(\s|$)/.test(rest) && (isContinued || isMultiline))) {
    return scannerProblem(line, 'mapping values are not allowed in this context')
  }
  if (!/:(\s|$)/.test(rest)) return scannerProblem(line + 1, "could not find expected ':'")
  return parserProblem(line, 'did not find expected key')
}

/** What a line has where it may not stand, and what the scanner says of it. */
const MISPLACED: readonly (readonly [pattern: RegExp, problem: string])[] = [
  [/:\s+-\s/, 'block sequence entries are not allowed in this context'],
  [/:\s+\?\s/, 'mapping keys are not allowed in this context'],
  [/:\s+[|>][^-+0-9\s#]/, 'did not find expected comment or line break'],
]

/** What is wrong with a text before its first token: directives that nobody knows, and characters that are none. */
export function prologueProblem(text: string): string | undefined {
  if (NO_CHARACTERS.test(text)) return 'control characters are not allowed'
  const [, name, version] = /^%(\w*)[ \t]*(\S*)/.exec(text) ?? []
  if (name === undefined || name === 'TAG') return undefined
  if (name !== 'YAML') return 'found unknown directive name'
  return version === '1.1' ? undefined : 'found incompatible YAML document'
}

/** What the reader of libyaml takes for no part of a text. */
// oxlint-disable-next-line no-control-regex
const NO_CHARACTERS = /[\0-\x08\v\f\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|(?!^)\ufeff/

const indentOf = (line: string): number => line.length - line.trimStart().length

// A scanner's error counts lines from one, a parser's from nought; the first line is not named at all.
const scannerProblem = (line: number, problem: string): string =>
  line === 0 ? problem : `line ${line + 1}: ${problem}`
const parserProblem = (line: number, problem: string): string =>
  line === 0 ? problem : `line ${line}: ${problem}`

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length - 1
}

// The end of the stream stands on a line of its own.
function endLine(text: string, at: number): number {
  const line = lineOf(text, at)
  return at >= text.length && !text.endsWith('\n') ? line + 1 : line
}

function closing(text: string, at: number): string {
  const open: string[] = []
  for (const character of text.slice(0, at)) {
    if (character === '[' || character === '{') open.push(character)
    else if (character === ']' || character === '}') open.pop()
  }
  return open.at(-1) === '{' ? "'}'" : "']'"
}
