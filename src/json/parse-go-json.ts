import { depthProblem, goJsonProblem } from './go-json-problem.ts'
import { parseWithNumbers, type ParsedJson } from './number-source.ts'

/** A text that is JSON to Go, or why it is none. */
export type GoParsed = ParsedJson | { readonly problem: string }

/** Parses JSON once; only a text that is refused, or that could be too deep for Go, is looked at again. */
export function parseGoJson(text: string): GoParsed {
  let parsed: ParsedJson
  try {
    parsed = parseWithNumbers(text)
  } catch (error) {
    // What nests too deeply for this engine does so for Go.
    const problem = goJsonProblem(text)
    if (problem === undefined) throw error
    return { problem }
  }
  const problem = depthProblem(text)
  return problem === undefined ? parsed : { problem }
}
