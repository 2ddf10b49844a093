import { BODY_LIMIT, type PlainRequest } from '../http/exchange.ts'
import { goJsonProblem } from '../json/go-json-problem.ts'
import { parseWithNumbers, type ParsedJson } from '../json/number-source.ts'
import { mayHaveDuplicates, scanKeys } from '../json/scan-keys.ts'
import { isJsonObject, type JsonObject } from '../json/value.ts'
import { decodeStruct, goKind, type Path } from './schema/decode.ts'
import type { Resource } from './resource.ts'
import { badRequest, notImplemented, tooLarge, unsupportedMediaType } from './status.ts'

/** The media types of bodies, in the order in which a 415 names them. */
const JSON_TYPE = 'application/json'
const YAML_TYPE = 'application/yaml'
const PROTOBUF_TYPE = 'application/vnd.kubernetes.protobuf'

/** Refuses a body whose media type cannot be decoded with a 415; no type at all is JSON. */
export function checkInputType(request: PlainRequest): void {
  const header = request.headers.get('content-type') ?? ''
  const type = (header.split(';', 1)[0] ?? '').trim().toLowerCase()
  if (type === '' || type === JSON_TYPE) return
  if (type === YAML_TYPE || type === PROTOBUF_TYPE) throw notImplemented(`a body of ${type}`)
  throw unsupportedMediaType([JSON_TYPE, YAML_TYPE, PROTOBUF_TYPE])
}

/** Refuses a body that is too large with a 413. */
export function checkBodySize(request: PlainRequest): void {
  if (request.body.length > BODY_LIMIT) throw tooLarge(BODY_LIMIT)
}

/** A decoded body, and what was wrong with it that is no error. */
export interface DecodedBody {
  readonly object: JsonObject
  /** What the body calls itself; the endpoint's own where it says nothing. */
  readonly apiVersion: string
  readonly warnings: readonly string[]
}

/**
 * Decodes a body as an object of the kind. Refuses, each with a 400 in the server's words: broken JSON, another kind, a
 * value of the wrong type and, where `fieldValidation` is Strict, unknown and duplicate fields.
 */
export function decodeBody(
  resource: Resource,
  bytes: Uint8Array,
  fieldValidation: 'Ignore' | 'Warn' | 'Strict',
  isRegistered: (apiVersion: string, kind: string) => boolean,
): DecodedBody {
  const text = new TextDecoder().decode(bytes)
  const { value, sourceOf } = parseObject(text, bytes, resource.definition.kind)
  const { kind, apiVersion } = typeOf(value, resource, text, bytes)
  const cannot = (why: string): Error =>
    badRequest(
      `${kind} in version ${JSON.stringify(versionOf(apiVersion))} cannot be handled as a ${resource.definition.kind}: ${why}`,
    )
  const misfit = kindProblem(resource, apiVersion, kind, isRegistered)
  if (misfit !== undefined) throw cannot(misfit)
  const decoded = decodeStruct(resource.shape, value, sourceOf)
  if (decoded.typeError !== undefined) throw cannot(decoded.typeError)
  const problems = fieldValidation === 'Ignore' ? [] : fieldProblems(text, value, decoded.unknown)
  if (fieldValidation === 'Strict' && problems.length > 0) {
    throw cannot(`strict decoding error: ${problems.join(', ')}`)
  }
  return { object: decoded.value, apiVersion, warnings: problems }
}

const TYPE_META = String.raw`struct { APIVersion string "json:\"apiVersion,omitempty\""; Kind string "json:\"kind,omitempty\"" }`

function parseObject(
  text: string,
  bytes: Uint8Array,
  kind: string,
): { readonly value: JsonObject; readonly sourceOf: ParsedJson['sourceOf'] } {
  const unrecognised = (why: string): Error =>
    badRequest(
      `the object provided is unrecognized (must be of type ${kind}): couldn't get version/kind; json parse error: ${why} (${summarise(text, bytes)})`,
    )
  const problem = goJsonProblem(text)
  if (problem !== undefined) throw unrecognised(problem)
  const { value, sourceOf } = parseWithNumbers(text)
  if (value === null) return { value: {}, sourceOf }
  if (isJsonObject(value)) return { value, sourceOf }
  throw unrecognised(`json: cannot unmarshal ${goKind(value)} into Go value of type ${TYPE_META}`)
}

function typeOf(
  value: JsonObject,
  resource: Resource,
  text: string,
  bytes: Uint8Array,
): { readonly kind: string; readonly apiVersion: string } {
  const unrecognised = (why: string): Error =>
    badRequest(
      `the object provided is unrecognized (must be of type ${resource.definition.kind}): ${why} (${summarise(text, bytes)})`,
    )
  const found = { kind: '', apiversion: '' }
  // The look at the type is by Go's ordinary decoder, to which keys in another case are the same.
  for (const [key, item] of Object.entries(value)) {
    const field = key.toLowerCase()
    if ((field !== 'kind' && field !== 'apiversion') || item === null || item === undefined)
      continue
    if (typeof item !== 'string') {
      const name = field === 'kind' ? 'kind' : 'apiVersion'
      throw unrecognised(
        `couldn't get version/kind; json parse error: json: cannot unmarshal ${goKind(item)} into Go struct field .${name} of type string`,
      )
    }
    found[field] = item
  }
  const apiVersion = found.apiversion.replace(/^\//, '') || resource.apiVersion
  if (apiVersion.split('/').length > 2) {
    throw unrecognised(`unexpected GroupVersion string: ${apiVersion}`)
  }
  return { kind: found.kind || resource.definition.kind, apiVersion }
}

function kindProblem(
  { definition, apiVersion: own }: Resource,
  apiVersion: string,
  kind: string,
  isRegistered: (apiVersion: string, kind: string) => boolean,
): string | undefined {
  if (kind === definition.kind && apiVersion === own) return undefined
  if (!isRegistered(apiVersion, kind)) {
    return `no kind ${JSON.stringify(kind)} is registered for version ${JSON.stringify(apiVersion)} in scheme "pkg/runtime/scheme.go:110"`
  }
  const internal = definition.group === '' ? 'core' : definition.group.split('.', 1)[0]
  return `converting (${versionOf(apiVersion)}.${kind}) to (${internal}.${definition.kind}): unknown conversion`
}

const versionOf = (apiVersion: string): string => apiVersion.split('/').at(-1) ?? ''

// Unknown and duplicate fields in the order of the document; what an unknown field holds is not looked at.
function fieldProblems(text: string, value: JsonObject, unknown: readonly Path[]): string[] {
  if (unknown.length === 0 && !mayHaveDuplicates(text, value)) return []
  const places = new Set(unknown.map((path) => JSON.stringify(path)))
  const told = new Set<string>()
  let depthOfUnknown = Number.POSITIVE_INFINITY
  scanKeys(text, ({ path, isDuplicate }) => {
    if (path.length > depthOfUnknown) return
    const isUnknown = places.has(JSON.stringify(path))
    depthOfUnknown = isUnknown ? path.length : Number.POSITIVE_INFINITY
    const name = JSON.stringify(pathText(path))
    if (isUnknown) told.add(`unknown field ${name}`)
    else if (isDuplicate) told.add(`duplicate field ${name}`)
  })
  return [...told].slice(0, 100)
}

function pathText(path: Path): string {
  return path.reduce<string>((text, part, index) => {
    if (typeof part === 'number') return `${text}[${part}]`
    return index === 0 ? part : `${text}.${part}`
  }, '')
}

// The body as the error message shows it: text when it looks like JSON, else hex.
function summarise(text: string, bytes: Uint8Array): string {
  if (bytes.length === 0) return '<empty>'
  const head = bytes.subarray(0, 30)
  const more = bytes.length > 30 ? ' ...' : ''
  if (text.startsWith('{')) return `${new TextDecoder().decode(head)}${more}`
  return `${Array.from(head, (byte) => byte.toString(16).padStart(2, '0')).join('')}${more}`
}
