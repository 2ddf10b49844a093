import { decodeGoText } from '../../json/go-text.ts'
import type { ParsedJson } from '../../json/parse-with-sources.ts'
import { mergeDuplicates } from '../../json/merge-duplicates.ts'
import { mayHaveDuplicates } from '../../json/scan-keys.ts'
import { isJsonObject, type JsonObject } from '../../json/value.ts'
import { decodeCustom } from '../custom/decode-custom.ts'
import type { Exchange } from '../exchange.ts'
import { decodeMessage } from '../protobuf/decode-message.ts'
import { openEnvelope } from '../protobuf/envelope.ts'
import { ProtobufError } from '../protobuf/wire-reader.ts'
import type { Resource } from '../resource.ts'
import { decodeStruct, type Decoded } from '../schema/decode.ts'
import { notImplemented } from '../status.ts'
import { kindProblem, mishandled, unrecognised } from './body-errors.ts'
import { checkInputType } from './body-format.ts'
import { jsonOf } from './body-text.ts'
import { parseObject, typeOf } from './body-type.ts'
import { customProblems, fieldProblems } from './field-problems.ts'

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
    // Told as it was sent, whatever it was written in.
    const sent = decodeGoText(bytes)
    throw unrecognised(resource, `Object 'Kind' is missing in '${sent}'`, bytes)
  }
  const cannot = (why: string): Error => mishandled(resource, { kind, apiVersion }, why)
  if (isCustom && value['apiVersion'] === null) throw cannot(NULL_VERSION)
  if (apiVersion.endsWith('/')) throw cannot(`Object 'apiVersion' is missing in '${text}'`)
  const misfit = isCustom ? undefined : kindProblem(resource, apiVersion, kind, isRegistered)
  if (misfit !== undefined) throw cannot(misfit)
  const isSuspect = mayHaveDuplicates(text, value)
  const whole = isCustom || !isSuspect ? value : mergeDuplicates(text)
  const decoded = decodeObject(resource, isJsonObject(whole) ? whole : value, { sourceOf })
  if (decoded.typeError !== undefined) throw cannot(decoded.typeError)
  if (fieldValidation === 'Ignore') return { object: decoded.value, apiVersion, warnings: [] }
  const problems = isCustom
    ? customProblems(text, isSuspect, decoded.unknown)
    : fieldProblems(text, isSuspect, decoded.unknown)
  if (fieldValidation === 'Strict' && problems.length + duplicates.length > 0) {
    const lines =
      duplicates.length === 0 ? [] : [['yaml: unmarshal errors:', ...duplicates].join('\n  ')]
    throw cannot(`strict decoding error: ${[...lines, ...problems].join(', ')}`)
  }
  return { object: decoded.value, apiVersion, warnings: [...duplicates, ...problems] }
}

// A custom resource stays a map, in which null is something.
const NULL_VERSION = '.apiVersion accessor error: <nil> is of the type <nil>, expected string'

/** Decodes a JSON object as an object of the kind; what it shares with the stored object that it follows is of it. */
export const decodeObject = (
  resource: Resource,
  value: JsonObject,
  {
    sourceOf,
    live,
  }: { readonly sourceOf?: ParsedJson['sourceOf']; readonly live?: JsonObject } = {},
): Decoded =>
  resource.definition.family === 'custom'
    ? decodeCustom(resource, value, sourceOf)
    : decodeStruct(resource.shape, value, sourceOf, live)

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
