import { encodeJsonText } from '../../json/encode-json.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'
import { kindProblem } from '../body/body-errors.ts'
import { TYPE_META } from '../body/body-type.ts'
import { decodeObject } from '../body/decode-body.ts'
import { pathText } from '../body/field-problems.ts'
import { toldType } from '../body/told-type.ts'
import type { Resource } from '../resource.ts'
import type { Decoded } from '../schema/decode.ts'
import { goKind } from '../schema/go-kind.ts'
import { readInternalForm } from './internal-form.ts'
import { invalidPatch, unexpected } from './refusals.ts'

/** The document that a JSON patch or a merge patch makes. */
export interface PatchedDocument {
  readonly document: JsonValue
  /** What strict validation finds in the patch itself. */
  readonly problems: readonly string[]
}

/** An object that a patch has made. */
export interface PatchedObject {
  readonly object: JsonObject
  /** What strict validation finds in the patch and in the object. */
  readonly problems: readonly string[]
  /** What errors print of it: the document, or the patch. */
  readonly printed: () => string
}

/**
 * Decodes the document that a patch has made of a stored object as an object of the kind. Refuses another kind and values of the wrong type with a 422 that
 * prints the whole document.
 */
export function patchedObject(
  resource: Resource,
  live: JsonObject,
  { document, problems }: PatchedDocument,
  isRegistered: (apiVersion: string, kind: string) => boolean,
): PatchedObject {
  const printed = (): string => encodeJsonText(document)
  const cannot = (why: string): Error => invalidPatch(printed(), why)
  if (!isJsonObject(document)) {
    throw cannot(
      `couldn't get version/kind; json parse error: json: cannot unmarshal ${goKind(document)} into Go value of type ${TYPE_META}`,
    )
  }
  const isCustom = resource.definition.family === 'custom'
  const told = toldType(isCustom ? exactType(document) : document, cannot)
  const misfit = typeProblem(resource, told, isRegistered)
  if (misfit !== undefined) throw cannot(misfit)
  if (isCustom) {
    if ((document['kind'] ?? '') === '') throw cannot(`Object 'Kind' is missing in '${printed()}'`)
    if ((document['apiVersion'] ?? '') === '') throw unexpected(NO_VERSION)
  }
  const decoded = decodeDocument(resource, document, live)
  if (decoded.typeError !== undefined) throw cannot(decoded.typeError)
  const unknown = decoded.unknown.map((path) => `unknown field ${JSON.stringify(pathText(path))}`)
  return { object: decoded.value, problems: [...problems, ...unknown], printed }
}

// A custom resource stays a map, whose keys are what they are.
function exactType({ kind, apiVersion }: JsonObject): JsonObject {
  return { apiVersion, kind }
}

// Without a version it is taken for what the server works with inside.
function decodeDocument(resource: Resource, document: JsonObject, live: JsonObject): Decoded {
  const { definition, shape } = resource
  if (definition.family === 'custom' || (document['apiVersion'] ?? '') !== '') {
    return decodeObject(resource, document, { live })
  }
  const { object, unknown } = readInternalForm(shape, document)
  return { ...decodeObject(resource, object), unknown }
}

const NO_VERSION = "Object 'apiVersion' is missing in 'object has no apiVersion field'"

function typeProblem(
  resource: Resource,
  { kind, apiVersion }: ReturnType<typeof toldType>,
  isRegistered: (apiVersion: string, kind: string) => boolean,
): string | undefined {
  if (apiVersion.split('/').length > 2) return `unexpected GroupVersion string: ${apiVersion}`
  const { definition, apiVersion: own } = resource
  if (definition.family === 'custom') return undefined
  const problem = kindProblem(resource, apiVersion || own, kind || definition.kind, isRegistered)
  const internal = definition.group === '' ? 'core' : definition.group.split('.', 1)[0]
  return apiVersion === ''
    ? problem?.replace(/^converting \(\w+/, `converting (${internal}`)
    : problem
}
