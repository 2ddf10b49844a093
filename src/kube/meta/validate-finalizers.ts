import type { JsonObject } from '../../json/value.ts'
import { invalidValue, type FieldError } from '../field-error.ts'
import { qualifiedNameProblems } from './names.ts'
import { finalizersOf } from './object-meta.ts'

/** The rules for finalizers. */
export function finalizerErrors(object: JsonObject): FieldError[] {
  const finalizers = finalizersOf(object)
  if (finalizers.length === 0) return []
  const field = 'metadata.finalizers'
  const errors = finalizers.flatMap((finalizer) =>
    qualifiedNameProblems(finalizer).map((reason) => invalidValue(field, finalizer, reason)),
  )
  if (finalizers.includes('orphan') && finalizers.includes('foregroundDeletion')) {
    errors.push(
      invalidValue(field, finalizers, 'finalizer orphan and foregroundDeletion cannot be both set'),
    )
  }
  return errors
}

const STANDARD_FINALIZERS = new Set(['kubernetes', 'orphan', 'foregroundDeletion'])

/** The rule of Kubernetes' own kinds: a finalizer without a domain must be one of the server's. */
export function unqualifiedFinalizerErrors(object: JsonObject): FieldError[] {
  return finalizersOf(object).flatMap((finalizer, index) =>
    unqualifiedErrors(finalizer, `metadata.finalizers[${index}]`),
  )
}

/** Refuses a finalizer that is neither the server's own nor has a domain. */
export function unqualifiedErrors(finalizer: string, field: string): FieldError[] {
  if (finalizer.includes('/') || STANDARD_FINALIZERS.has(finalizer)) return []
  const why = 'name is neither a standard finalizer name nor is it fully qualified'
  return [invalidValue(field, finalizer, why)]
}
