import { applyMergePatch } from '../../json/merge-patch.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'
import { goKind } from '../schema/go-kind.ts'
import { badRequest } from '../status.ts'
import { duplicatesIn, parsePatch } from './parse-patch.ts'
import type { PatchedDocument } from './patched-object.ts'

const BAD_PATCH = 'Invalid JSON Patch'

/** Applies the text of a merge patch (apiserver pkg/endpoints/handlers/patch.go applyJSPatch). Refuses with a 400. */
export function mergePatched(
  document: JsonObject,
  text: string,
  fieldValidation: 'Ignore' | 'Warn' | 'Strict',
): PatchedDocument {
  const isStrict = fieldValidation !== 'Ignore'
  const patch = parsePatch(text, (why) =>
    badRequest(isStrict ? `error decoding patch: ${why}` : BAD_PATCH),
  )
  const { value } = patch
  if (isJsonObject(value)) {
    const problems = isStrict ? duplicatesIn(patch) : []
    return { document: applyMergePatch(document, value), problems }
  }
  throw badRequest(notAnObject(value, isStrict))
}

function notAnObject(value: JsonValue, isStrict: boolean): string {
  if (value === null || !isStrict) return BAD_PATCH
  return `error decoding patch: json: cannot unmarshal ${goKind(value)} into Go value of type map[string]interface {}`
}
