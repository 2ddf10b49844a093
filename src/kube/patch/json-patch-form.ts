import { JsonPatchError } from '../../json/json-patch-error.ts'
import { applyJsonPatch } from '../../json/json-patch.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'
import { goKind } from '../schema/go-kind.ts'
import { badRequest } from '../status.ts'
import { parsePatch, strictProblems } from './parse-patch.ts'
import type { PatchedDocument } from './patched-object.ts'
import { panicked, rejected, tooManyOperations } from './refusals.ts'

const MOST_OPERATIONS = 10_000
const OPERATION_FIELDS = ['op', 'path', 'from', 'value']

/**
 * Applies the text of a JSON patch (apiserver pkg/endpoints/handlers/patch.go applyJSPatch). Refuses what is no patch with
 * a 400, too many operations with a 413, and a patch that does not apply with a 422.
 */
export function jsonPatched(
  document: JsonObject,
  text: string,
  fieldValidation: 'Ignore' | 'Warn' | 'Strict',
): PatchedDocument {
  const isStrict = fieldValidation !== 'Ignore'
  const refuse = (why: string): Error => badRequest(isStrict ? `error decoding patch: ${why}` : why)
  const patch = parsePatch(text, refuse)
  const misfit = isStrict ? operationProblem(patch.value) : plainProblem(patch.value)
  if (misfit !== undefined) throw refuse(misfit)
  const problems = isStrict
    ? strictProblems(patch, isUnknownMember).map((problem) => `json patch ${problem}`)
    : []
  const operations = Array.isArray(patch.value) ? patch.value : []
  if (operations.length > MOST_OPERATIONS) {
    throw tooManyOperations(MOST_OPERATIONS, operations.length)
  }
  try {
    return { document: applyJsonPatch(document, operations, patch.sourceOf), problems }
  } catch (error) {
    if (!(error instanceof JsonPatchError)) throw error
    throw error.isCrash ? panicked() : rejected()
  }
}

const isUnknownMember = ([index, member, ...rest]: readonly (string | number)[]): boolean =>
  typeof index === 'number' &&
  typeof member === 'string' &&
  rest.length === 0 &&
  !OPERATION_FIELDS.includes(member)

function operationProblem(patch: JsonValue): string | undefined {
  if (patch === null) return undefined
  if (!Array.isArray(patch)) return cannot(patch, 'Go value of type []handlers.jsonPatchOp')
  for (const operation of patch) {
    if (operation === null) continue
    if (!isJsonObject(operation)) return cannot(operation, 'Go value of type handlers.jsonPatchOp')
    for (const [name, member] of Object.entries(operation)) {
      if (!['op', 'path', 'from'].includes(name)) continue
      if (typeof member !== 'string' && member !== null && member !== undefined) {
        return cannot(member, `Go struct field jsonPatchOp.${name} of type string`)
      }
    }
  }
  return undefined
}

// Without validation the patch library alone looks at it.
function plainProblem(patch: JsonValue): string | undefined {
  if (patch === null) return undefined
  if (!Array.isArray(patch)) return cannot(patch, 'Go value of type jsonpatch.Patch')
  const odd = patch.find((operation) => operation !== null && !isJsonObject(operation))
  return odd === undefined ? undefined : cannot(odd, 'Go value of type jsonpatch.Operation')
}

const cannot = (value: JsonValue, target: string): string =>
  `json: cannot unmarshal ${goKind(value)} into ${target}`
