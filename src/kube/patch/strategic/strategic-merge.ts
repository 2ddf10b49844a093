import type { JsonObject } from '../../../json/value.ts'
import type { StructShape } from '../../schema/shape.ts'
import { mergeObject } from './merge-object.ts'
import { patchObjectOf } from './patch-value.ts'

/** A merged object. */
export interface StrategicMerge {
  readonly merged: JsonObject
  /** What is left of the patch when its directives have been followed: errors print it. */
  readonly remains: JsonObject
}

/**
 * Applies a strategic merge patch as the type's patch strategies say (apimachinery pkg/util/strategicpatch/patch.go).
 * Neither the object nor the patch changes. Refuses a patch that does not fit with a StrategicError.
 */
export function strategicMerge(
  shape: StructShape,
  original: JsonObject,
  patch: JsonObject,
): StrategicMerge {
  const remains = patchObjectOf(patch)
  return { merged: mergeObject(original, remains, shape), remains: remains }
}
