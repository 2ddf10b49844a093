import { depthProblem, syntaxProblem } from '../../json/go-json-problem.ts'
import type { ParsedJson } from '../../json/parse-with-sources.ts'
import { parseWithScalars } from '../../json/parse-with-scalars.ts'
import { mayHaveDuplicates, scanKeys, type ScannedKey } from '../../json/scan-keys.ts'
import { pathText } from '../body/field-problems.ts'

/** A patch as JSON. */
export interface ParsedPatch extends ParsedJson {
  readonly text: string
}

/** Parses the text of a patch. Refuses broken JSON with the error that is made of Go's words for it. */
export function parsePatch(text: string, refuse: (problem: string) => Error): ParsedPatch {
  const problem = depthProblem(text)
  if (problem !== undefined) throw refuse(problem)
  try {
    return { text, ...parseWithScalars(text) }
  } catch (error) {
    throw error instanceof SyntaxError ? refuse(syntaxProblem(text)) : error
  }
}

/** What strict decoding finds in a patch that is no error: keys that come twice, and those that `isUnknown` says. */
export function strictProblems(
  { text }: ParsedPatch,
  isUnknown: (path: ScannedKey['path']) => boolean = () => false,
): readonly string[] {
  const told = new Set<string>()
  scanKeys(text, ({ path, isDuplicate }) => {
    if (isUnknown(path)) told.add(`unknown field ${JSON.stringify(pathText(path))}`)
    else if (isDuplicate) told.add(`duplicate field ${JSON.stringify(pathText(path))}`)
  })
  return [...told]
}

/** Keys of a patch that come twice, as texts. Cheap where there is none. */
export const duplicatesIn = (patch: ParsedPatch): readonly string[] =>
  mayHaveDuplicates(patch.text, patch.value) ? strictProblems(patch) : []
