import type { ApiError } from '../../http/api-error.ts'
import type { AnswerHeaders, PlainAnswer, PlainRequest } from '../../http/exchange.ts'
import { encodeJsonText, encodeLine, encodePrettyJson, encodeText } from '../../json/encode-json.ts'
import type { JsonObject, JsonValue } from '../../json/value.ts'
import { mediaTypeOf, negotiateError, type Encoding } from './negotiate.ts'
import { encodeYaml } from '../output/encode-yaml.ts'
import { sealEnvelope } from '../protobuf/envelope.ts'
import { Status } from '../protobuf/meta-messages.ts'

/** Encodes an error as the server does: a Status in what the client accepts, or plain text. */
export function errorAnswer(
  error: ApiError,
  headers: AnswerHeaders,
  request: PlainRequest,
  isPretty: boolean,
): PlainAnswer {
  const { body, status } = error
  if (typeof body === 'string') {
    return { status, headers: { ...headers, ...error.headers }, body: encodeText(body) }
  }
  const encoding = negotiateError(request)
  return {
    status,
    headers: { ...headers, 'content-type': mediaTypeOf(encoding ?? 'json'), ...error.headers },
    body: statusBody(body as JsonObject, encoding ?? 'json', isPretty || encoding === undefined),
  }
}

/** A Status in one of the encodings. */
export function statusBody(status: JsonObject, encoding: Encoding, isPretty: boolean): Uint8Array {
  return encoding === 'protobuf'
    ? sealEnvelope(Status, status)
    : valueBody(status, encoding, isPretty)
}

/** A value as JSON or YAML. */
export const valueBody = (
  value: JsonValue,
  encoding: Exclude<Encoding, 'protobuf'>,
  isPretty: boolean,
): Uint8Array => (encoding === 'yaml' ? encodeYaml(value) : jsonBody(value, isPretty))

/** A JSON body: one line that ends in a newline, or indented without one. */
function jsonBody(value: JsonValue, isPretty: boolean): Uint8Array {
  return isPretty ? encodePrettyJson(value) : encodeLine(encodeJsonText(value))
}

const BROWSERS = ['curl', 'Wget', 'Mozilla/5.0']

/**
 * Says whether the client wants indented JSON: by Accept, else by the query, else by being a person's tool (apiserver
 * pkg/endpoints/handlers/negotiation/negotiate.go isPrettyPrint).
 */
export function wantsPretty({ headers }: PlainRequest, pretty: string): boolean {
  if (/;\s*pretty=1(\s*[;,]|\s*$)/.test(headers.get('accept') ?? '')) return true
  if (pretty !== '') return /^(1|t|T|true|TRUE|True)$/.test(pretty)
  const agent = headers.get('user-agent') ?? ''
  return BROWSERS.some((browser) => agent.startsWith(browser))
}
