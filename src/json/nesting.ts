import type { JsonValue } from './value.ts'

/** Says whether containers nest in a value more than so many levels deep. Looks no deeper than that. */
export function nestsDeeperThan(levels: number, value: JsonValue | undefined): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  for (const member of Array.isArray(value) ? value : Object.values(value)) {
    if (nestsDeeperThan(levels - 1, member)) return true
  }
  return false
}

/** Says whether an error is the engine's, which had no stack left: V8 and JavaScriptCore word it alike, Firefox does not. */
export const isStackOverflow = (error: unknown): boolean =>
  error instanceof Error && /call stack|too much recursion/.test(error.message)
