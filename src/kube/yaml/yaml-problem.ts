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
      return parserProblem(endLine(text, at), `did not find expected ',' or ${closing(text, at)}`)
    case "expected the node content, but found ','":
      return parserProblem(line, 'did not find expected node content')
    case 'deficient indentation':
    case 'unexpected end of the stream within a double quoted scalar':
    case 'unexpected end of the stream within a single quoted scalar':
      return scannerProblem(endLine(text, at), 'found unexpected end of stream')
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

function byCharacter(text: string, at: number): string {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const lineEnd = text.indexOf('\n', at)
  const rest = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd)
  const line = lineOf(text, at)
  if (/^\s*\t|^ *(- )* *[@`%]|:\s+[@`%]/.test(rest)) {
    return scannerProblem(line, 'found character that cannot start any token')
  }
  const before = text.slice(0, lineStart).trimEnd().split('\n').at(-1) ?? ''
  if (before.startsWith('- ')) return parserProblem(line, "did not find expected '-' indicator")
  const isContinued = /:\s+[^\s|>[{]/.test(before) && indentOf(rest) > indentOf(before)
  const isMultiline = before !== '' && !/:(\s|$)/.test(before)
  if (/:\s.*:(\s|$)/.test(rest) || (/:(\s|$)/.test(rest) && (isContinued || isMultiline))) {
    return scannerProblem(line, 'mapping values are not allowed in this context')
  }
  if (!/:(\s|$)/.test(rest)) return scannerProblem(line + 1, "could not find expected ':'")
  return parserProblem(line, 'did not find expected key')
}

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
