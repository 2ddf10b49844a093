import { deletes } from './deletes.ts'
import { lists } from './lists.ts'
import type { Mutant } from './mutant.ts'
import { output } from './output.ts'
import { patch } from './patch.ts'
import { rules } from './rules.ts'
import { tokens } from './tokens.ts'
import { watch } from './watch.ts'
import { writes } from './writes.ts'

/** All mutants, by what they are defects of. */
export const mutants: Readonly<Record<string, readonly Mutant[]>> = {
  lists,
  watch,
  writes,
  deletes,
  rules,
  patch,
  output,
  tokens,
}
