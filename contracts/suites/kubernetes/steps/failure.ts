import { failuresOf } from '../../steps/failures-of.ts'

/** The refusals of the core group, letter for letter. */
export const { invalid, notFound, alreadyExists, conflict } = failuresOf('')

/** The refusals of the options of a request, which are kinds of a group too. */
export const { invalid: invalidOptions } = failuresOf('meta.k8s.io')
