import { alauda } from './alauda.ts'
import { deletes } from './deletes.ts'
import { lists } from './lists.ts'
import { mock } from './mock.ts'
import { model } from './model.ts'
import { msw } from './msw.ts'
import type { Mutant } from './mutant.ts'
import { output } from './output.ts'
import { patch } from './patch.ts'
import { qumulo } from './qumulo.ts'
import { rules } from './rules.ts'
import { stackrox } from './stackrox.ts'
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
  alauda,
  qumulo,
  stackrox,
  msw,
  model,
  mock,
}
