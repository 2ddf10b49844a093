/** A deliberate defect of the mock, as one replacement in one file. */
export interface Mutant {
  /** What is wrong then, in a few words. */
  readonly name: string
  /** The file, from the root of the project. */
  readonly file: string
  /** What is replaced: it must stand in the file exactly once. */
  readonly find: string
  readonly replace: string
  /** The check, or several any of which must catch it; ids of the contract suites or of `layerChecks`. */
  readonly by: string | readonly string[]
}

/** The checks that must catch a mutant. */
export const checksOf = ({ by }: Mutant): readonly string[] => (typeof by === 'string' ? [by] : by)

/**
 * Applies a mutant to the source of its file. Refuses, with an Error, what does not match exactly once: a mutant that
 * changes nothing would pass for a blind check.
 */
export function mutate(source: string, { name, file, find, replace }: Mutant): string {
  if (find === replace) throw new Error(`mutant "${name}" changes nothing in ${file}: ${find}`)
  const pieces = source.split(find)
  if (pieces.length === 2) return pieces.join(replace)
  throw new Error(`mutant "${name}": found ${pieces.length - 1} times in ${file}: ${find}`)
}
