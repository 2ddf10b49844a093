import { goJsonProblem } from '../../../json/go-json-problem.ts'

/**
 * The text of the first JSON value of a body, which is all that Go's json.Decoder reads; undefined for a blank body.
 * Refuses, by `refuse`, a first value that is none, with encoding/json's words.
 */
export function firstValue(text: string, refuse: (problem: string) => Error): string | undefined {
  const start = text.search(/[^ \t\r\n]/)
  if (start < 0) return undefined
  const rest = text.slice(start)
  const value = rest.slice(0, endOfValue(rest))
  const problem = goJsonProblem(value)
  if (problem === undefined) return value
  // A decoder of a stream waits for more where a text would just end: what comes next then changes the problem.
  const wantsMore = goJsonProblem(`${value}\u0001`) !== problem
  throw refuse(wantsMore ? 'unexpected EOF' : problem)
}

/** Where a value ends if it is one; behind all that may belong to it otherwise. */
function endOfValue(text: string): number {
  const first = text[0] ?? ''
  if (first === '"') return endOfString(text, 0)
  if (first !== '{' && first !== '[') return endOfScalar(text)
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '"') at = endOfString(text, at) - 1
    else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') depth -= 1
    if (depth === 0) return at + 1
  }
  return text.length
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at + 1
  }
  return text.length
}

// A scanner finds out by the character behind it that a number is over, a word by its own length.
function endOfScalar(text: string): number {
  const scalar = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![.\deE]))/.exec(
    text,
  )
  return scalar ? scalar[0].length : text.length
}
