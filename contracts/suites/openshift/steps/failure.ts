import { failuresOf } from '../../steps/failures-of.ts'

/** The refusals of the group, letter for letter. */
export const { invalid, notFound, alreadyExists, conflict } = failuresOf('oauth.openshift.io')
