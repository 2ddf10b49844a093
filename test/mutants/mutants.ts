import { lists } from './lists.ts'
import type { Mutant } from './mutant.ts'
import { watch } from './watch.ts'

/** All mutants, by what they are defects of. */
export const mutants: Readonly<Record<string, readonly Mutant[]>> = { lists, watch }
