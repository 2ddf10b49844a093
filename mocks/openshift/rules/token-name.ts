import { pathSegmentProblems } from '../../../src/kube/meta/names.ts'

const PREFIX = 'sha256~'
const SHORTEST = 32

/** The rules for the name of a token: only the first group that fails is told. */
export function tokenNameProblems(name: string, isPrefix = false): readonly string[] {
  const segment = pathSegmentProblems(name, isPrefix)
  if (segment.length > 0) return segment
  // A text has no fewer bytes than characters.
  if (name.length < SHORTEST && new TextEncoder().encode(name).length < SHORTEST) {
    return [`must be at least ${SHORTEST} characters long`]
  }
  if (name.startsWith(PREFIX)) return []
  return ['only the new format of tokens (prefixed with sha256~) is allowed']
}
