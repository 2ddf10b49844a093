import { BODY_LIMIT, type PlainRequest } from '../http/exchange.ts'
import type { ParsedJson } from '../json/number-source.ts'
import { parseGoJson } from '../json/parse-go-json.ts'
import { mayHaveDuplicates, scanKeys } from '../json/scan-keys.ts'
import { isJsonObject, type JsonObject } from '../json/value.ts'
import type { Exchange } from './exchange.ts'
import { decodeMessage } from './protobuf/decode-message.ts'
import { openEnvelope } from './protobuf/envelope.ts'
import { ProtobufError } from './protobuf/wire-reader.ts'
import { decodeCustom } from './custom/decode-custom.ts'
import { decodeStruct, goKind, type Decoded, type Path } from './schema/decode.ts'
import type { Resource } from './resource.ts'
import { badRequest, notImplemented, tooLarge, unsupportedMediaType } from './status.ts'
import type { ReadYaml } from './yaml.ts'
import { YamlError } from './yaml/yaml-error.ts'

/** The media types of bodies, in the order in which a 415 names them. */
const JSON_TYPE = 'application/json'
const YAML_TYPE = 'application/yaml'
const PROTOBUF_TYPE = 'application/vnd.kubernetes.protobuf'

/** How a body is written. */
export type BodyFormat = 'json' | 'yaml' | 'protobuf'

/** How a body is written, by its media type; none at all is JSON. Refuses one that cannot be decoded with a 415. */
export function checkInputType({ headers }: PlainRequest): BodyFormat {
  const header = (headers.get('content-type') ?? '').trim()
  if (header === '' || header === JSON_TYPE) return 'json'
  switch ((header.split(';', 1)[0] ?? '').trim().toLowerCase()) {
    case JSON_TYPE:
      return 'json'
    case YAML_TYPE:
      return 'yaml'
    case PROTOBUF_TYPE:
      return 'protobuf'
    default:
      throw unsupportedMediaType([JSON_TYPE, YAML_TYPE, PROTOBUF_TYPE])
  }
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
 * Decodes a body as an object of the kind. Refuses, each with a 400 in the server's words: broken JSON, YAML or protobuf,
 * another kind, a value of the wrong type and, where `fieldValidation` is Strict, unknown and duplicate fields.
 */
export function decodeBody(
  { resource, request, readYaml }: Pick<Exchange, 'resource' | 'request' | 'readYaml'>,
  fieldValidation: 'Ignore' | 'Warn' | 'Strict',
  isRegistered: (apiVersion: string, kind: string) => boolean,
): DecodedBody {
  const bytes = request.body
  const format = checkInputType(request)
  if (format === 'protobuf') return decodeProtobuf(resource, bytes, isRegistered)
  const { text, duplicates } = jsonOf(bytes, format, readYaml, (why) =>
    unrecognised(resource, why, bytes),
  )
  const { value, sourceOf } = parseObject(resource, text, bytes)
  const isCustom = resource.definition.family === 'custom'
  const { kind, apiVersion } = typeOf(value, resource, bytes)
  if (isCustom && kind === '') {
    throw unrecognised(resource, `Object 'Kind' is missing in '${text}'`, bytes)
  }
  const cannot = (why: string): Error => mishandled(resource, { kind, apiVersion }, why)
  const misfit = isCustom ? undefined : kindProblem(resource, apiVersion, kind, isRegistered)
  if (misfit !== undefined) throw cannot(misfit)
  const decoded = decodeObject(resource, value, sourceOf)
  if (decoded.typeError !== undefined) throw cannot(decoded.typeError)
  if (fieldValidation === 'Ignore') return { object: decoded.value, apiVersion, warnings: [] }
  const problems = isCustom
    ? customProblems(text, value, decoded.unknown)
    : fieldProblems(text, value, decoded.unknown)
  if (fieldValidation === 'Strict' && problems.length + duplicates.length > 0) {
    const lines =
      duplicates.length === 0 ? [] : [['yaml: unmarshal errors:', ...duplicates].join('\n  ')]
    throw cannot(`strict decoding error: ${[...lines, ...problems].join(', ')}`)
  }
  return { object: decoded.value, apiVersion, warnings: [...duplicates, ...problems] }
}

/** Decodes a JSON object as an object of the kind. */
export const decodeObject = (
  resource: Resource,
  value: JsonObject,
  sourceOf?: ParsedJson['sourceOf'],
): Decoded =>
  resource.definition.family === 'custom'
    ? decodeCustom(resource, value, sourceOf)
    : decodeStruct(resource.shape, value, sourceOf)

/** A body as JSON, and the keys that YAML had twice. */
export interface BodyText {
  readonly text: string
  readonly duplicates: readonly string[]
}

/** The JSON of a body in JSON or YAML. Refuses broken YAML with the error that is made of its problem. */
export function jsonOf(
  bytes: Uint8Array,
  format: Exclude<BodyFormat, 'protobuf'>,
  readYaml: ReadYaml | undefined,
  refuse: (problem: string) => Error,
): BodyText {
  const text = new TextDecoder().decode(bytes)
  if (format === 'json' || !readYaml) return { text, duplicates: [] }
  try {
    const { json, duplicates } = readYaml(text)
    return { text: json, duplicates }
  } catch (error) {
    if (error instanceof YamlError) throw refuse(error.message)
    throw error
  }
}

function decodeProtobuf(
  resource: Resource,
  bytes: Uint8Array,
  isRegistered: (apiVersion: string, kind: string) => boolean,
): DecodedBody {
  const { message, kind: own } = resource.definition
  if (!message) throw notImplemented(`a body in protobuf of ${own}`)
  try {
    const enveloped = openEnvelope(bytes)
    const apiVersion = enveloped.apiVersion || resource.apiVersion
    const kind = enveloped.kind || own
    const misfit = kindProblem(resource, apiVersion, kind, isRegistered)
    if (misfit !== undefined) throw mishandled(resource, { kind, apiVersion }, misfit)
    const decoded = decodeStruct(resource.shape, decodeMessage(message, enveloped.raw))
    return { object: decoded.value, apiVersion, warnings: [] }
  } catch (error) {
    if (!(error instanceof ProtobufError)) throw error
    throw unrecognised(resource, error.message, bytes)
  }
}

const mishandled = (
  resource: Resource,
  { kind, apiVersion }: { readonly kind: string; readonly apiVersion: string },
  why: string,
): Error =>
  badRequest(
    `${kind} in version ${JSON.stringify(versionOf(apiVersion))} cannot be handled as a ${resource.definition.kind}: ${why}`,
  )

const unrecognised = (resource: Resource, why: string, bytes: Uint8Array): Error =>
  badRequest(
    `the object provided is unrecognized (must be of type ${resource.definition.kind}): ${why} (${summarise(bytes)})`,
  )

/** The Go type into which a server first looks for the kind of a body. */
export const TYPE_META = String.raw`struct { APIVersion string "json:\"apiVersion,omitempty\""; Kind string "json:\"kind,omitempty\"" }`

function parseObject(
  resource: Resource,
  text: string,
  bytes: Uint8Array,
): { readonly value: JsonObject; readonly sourceOf: ParsedJson['sourceOf'] } {
  const broken = (why: string): Error =>
    unrecognised(resource, `couldn't get version/kind; json parse error: ${why}`, bytes)
  const parsed = parseGoJson(text)
  if ('problem' in parsed) throw broken(parsed.problem)
  const { value, sourceOf } = parsed
  if (value === null) return { value: {}, sourceOf }
  if (isJsonObject(value)) return { value, sourceOf }
  throw broken(`json: cannot unmarshal ${goKind(value)} into Go value of type ${TYPE_META}`)
}

function typeOf(
  value: JsonObject,
  resource: Resource,
  bytes: Uint8Array,
): { readonly kind: string; readonly apiVersion: string } {
  const refused = (why: string): Error => unrecognised(resource, why, bytes)
  const found = { kind: '', apiversion: '' }
  // The look at the type is by Go's ordinary decoder, to which keys in another case are the same.
  for (const [key, item] of Object.entries(value)) {
    const field = key.toLowerCase()
    if ((field !== 'kind' && field !== 'apiversion') || item === null || item === undefined)
      continue
    if (typeof item !== 'string') {
      const name = field === 'kind' ? 'kind' : 'apiVersion'
      throw refused(
        `couldn't get version/kind; json parse error: json: cannot unmarshal ${goKind(item)} into Go struct field .${name} of type string`,
      )
    }
    found[field] = item
  }
  const isCustom = resource.definition.family === 'custom'
  const own = isCustom ? { kind: '', apiVersion: '' } : { ...resource, ...resource.definition }
  const apiVersion = found.apiversion.replace(/^\//, '') || own.apiVersion
  if (apiVersion.split('/').length > 2) {
    throw refused(`unexpected GroupVersion string: ${apiVersion}`)
  }
  return { kind: found.kind || own.kind, apiVersion }
}

/** Says why an object that calls itself so is none of the kind; undefined when it is one. */
export function kindProblem(
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

// Of a custom resource duplicates are told first, in the order of the document, then what is unknown.
function customProblems(text: string, value: JsonObject, unknown: readonly Path[]): string[] {
  const duplicates = fieldProblems(text, value, [])
  const unknowns = unknown.map((path) => `unknown field ${JSON.stringify(pathText(path))}`)
  return [...new Set([...duplicates, ...unknowns])].slice(0, 100)
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

/** A path as messages print it: `spec.list[0].name`. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, part, index) => {
    if (typeof part === 'number') return `${text}[${part}]`
    return index === 0 ? part : `${text}.${part}`
  }, '')
}

const OPEN = 0x7b

// The body as the error message shows it: text when it looks like JSON, else hex.
function summarise(bytes: Uint8Array): string {
  if (bytes.length === 0) return '<empty>'
  const head = bytes.subarray(0, 30)
  const more = bytes.length > 30 ? ' ...' : ''
  if (bytes[0] === OPEN) return `${new TextDecoder().decode(head)}${more}`
  return `${Array.from(head, (byte) => byte.toString(16).padStart(2, '0')).join('')}${more}`
}
