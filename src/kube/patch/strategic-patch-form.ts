import { isJsonObject, type JsonObject } from '../../json/value.ts'
import { pathText } from '../body/field-problems.ts'
import { decodeStruct } from '../schema/decode.ts'
import { goKind } from '../schema/go-kind.ts'
import type { StructShape } from '../schema/shape.ts'
import { badRequest, serverError } from '../status.ts'
import { conversionProblem } from './go-conversion.ts'
import { printGo } from './go-value.ts'
import { duplicatesIn, parsePatch } from './parse-patch.ts'
import type { PatchedObject } from './patched-object.ts'
import { invalidPatch, rejected } from './refusals.ts'
import { StrategicError } from './strategic/strategic-error.ts'
import { strategicMerge, type StrategicMerge } from './strategic/strategic-merge.ts'
import { wrapIntegers } from './wrap-integers.ts'

/**
 * Applies the text of a strategic merge patch (apiserver pkg/endpoints/handlers/patch.go applyPatchToObject). Refuses
 * broken JSON with a 400, directives that do not fit mostly with a 500, and what is then no object of the kind with a 422.
 */
export function strategicallyPatched(
  shape: StructShape,
  document: JsonObject,
  text: string,
): PatchedObject {
  const patch = parsePatch(text, badRequest)
  const value = patch.value ?? {}
  if (!isJsonObject(value)) {
    throw badRequest(
      `json: cannot unmarshal ${goKind(value)} into Go value of type map[string]interface {}`,
    )
  }
  const { merged, remains } = merge(shape, document, value)
  const printed = printGo(remains)
  const misfit = conversionProblem(shape, merged, document)
  if (misfit !== undefined) throw invalidPatch(printed, misfit)
  const decoded = decodeStruct(shape, wrapIntegers(shape, merged, document), undefined, document)
  const unknown = decoded.unknown.map((path) => `unknown field ${JSON.stringify(pathText(path))}`)
  const problems = [...duplicatesIn(patch), ...unknown.toSorted()]
  return { object: decoded.value, problems, printed: () => printed }
}

function merge(shape: StructShape, document: JsonObject, patch: JsonObject): StrategicMerge {
  try {
    return strategicMerge(shape, document, patch)
  } catch (error) {
    if (!(error instanceof StrategicError)) throw error
    if (error.status === 422) throw rejected()
    throw error.status === 400 ? badRequest(error.message) : serverError(error.message)
  }
}
