import { depthProblem, syntaxProblem } from './go-json-problem.ts'
import { withoutHalfPairs } from './go-text.ts'
import { parseWithNumbers } from './parse-with-numbers.ts'
import type { ParsedJson } from './parse-with-sources.ts'

/** A text that is JSON to Go, or why it is none. */
export type GoParsed = ParsedJson | { readonly problem: string }

/**
 * Parses JSON once; only a text that is refused, or that could be too deep for Go, is looked at again. Half of a
 * surrogate pair becomes a replacement character.
 *
 * @param bytes what the text was decoded from, where errors tell of bytes that are no UTF-8
 */
export function parseGoJson(text: string, bytes?: Uint8Array): GoParsed {
  let parsed: ParsedJson
  try {
    parsed = parseWithNumbers(withoutHalfPairs(text))
  } catch {
    // What nests too deeply for this engine does so for Go.
    return { problem: syntaxProblem(bytes ?? text) }
  }
  const problem = depthProblem(text)
  return problem === undefined ? parsed : { problem }
}
