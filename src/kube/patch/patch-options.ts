import { forbiddenValue, required } from '../field-error.ts'
import { booleanOf, textOf, type Query } from '../options/query.ts'
import { parseWriteOptions, type WriteOptions } from '../options/write-options.ts'
import type { PatchType } from './patch-type.ts'

/** The options of a patch. */
export interface PatchOptions extends WriteOptions {
  /** An apply takes over what others own. */
  readonly isForced: boolean
}

/**
 * Decodes and checks the options of a patch. Refuses bad ones with a 422 that names them all: only an apply may be forced,
 * and it must name its manager.
 */
export function parsePatchOptions(query: Query, type: PatchType, userAgent: string): PatchOptions {
  const misfits = []
  if (type === 'apply') {
    if (textOf(query, 'fieldManager') === '') {
      misfits.push(required('fieldManager', 'is required for apply patch'))
    }
  } else if (query.has('force')) {
    misfits.push(forbiddenValue('force', 'may not be specified for non-apply patch'))
  }
  const options = parseWriteOptions(query, 'PatchOptions', userAgent, misfits)
  return { ...options, isForced: booleanOf(query, 'force') }
}
