import { isJsonObject, type JsonObject, type JsonValue } from '../../../json/value.ts'
import type { Shape } from '../../schema/shape.ts'

/**
 * A patch while it is merged: directives that were followed and fields that were taken are deleted from it, as the server
 * does, which prints what is left in its errors. Objects have no prototype, so that no key is special.
 */
export type PatchValue = string | number | boolean | null | PatchValue[] | PatchObject

/** An object of a patch. */
export interface PatchObject {
  [key: string]: PatchValue
}

/** Merges a patch into an object of a shape. */
export type MergeObject = (original: JsonObject, patch: PatchObject, shape: Shape) => JsonObject

/** The members of an object while a patch is merged into it. */
export type Members = Map<string, JsonValue | undefined>

/** A copy of a value that may be changed. */
function patchOf(value: JsonValue): PatchValue {
  if (Array.isArray(value)) return value.map(patchOf)
  return isJsonObject(value) ? patchObjectOf(value) : (value as string | number | boolean | null)
}

/** A copy of an object that may be changed. */
export function patchObjectOf(value: JsonObject): PatchObject {
  const copy = Object.create(null) as PatchObject
  for (const [key, item] of Object.entries(value)) if (item !== undefined) copy[key] = patchOf(item)
  return copy
}

/** Says whether a value of a patch is an object. */
export const isPatchObject = (value: PatchValue | undefined): value is PatchObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Drops nulls from a value that has nothing to delete, in lists too. */
export function discardNulls(value: PatchValue): void {
  if (Array.isArray(value)) value.forEach(discardNulls)
  if (!isPatchObject(value)) return
  for (const [key, item] of Object.entries(value)) {
    if (item === null) delete value[key]
    else discardNulls(item)
  }
}

/** Drops objects with a `$patch` from a value that has nothing to merge with; undefined when it is one itself. */
export function withoutDirectives(value: PatchValue): PatchValue | undefined {
  if (Array.isArray(value)) {
    return value.map(withoutDirectives).filter((item) => item !== undefined)
  }
  if (!isPatchObject(value)) return value
  if ('$patch' in value) return undefined
  for (const [key, item] of Object.entries(value)) {
    const kept = withoutDirectives(item)
    if (kept === undefined) delete value[key]
    else value[key] = kept
  }
  return value
}
