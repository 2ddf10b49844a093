import type { Mutant } from './mutant.ts'

/** All mutants, by what they are defects of. */
export const mutants: readonly Mutant[] = [
  {
    name: 'a list ignores its limit',
    file: 'src/kube/verbs/list.ts',
    find: 'if (point.limit > 0 && entries.length === point.limit)',
    replace: 'if (point.limit < 0 && entries.length === point.limit)',
    by: 'openshift/list-pages-are-one-snapshot',
  },
]
