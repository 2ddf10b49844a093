import type { ApiError } from '../http/api-error.ts'
import type { AnswerHeaders, PlainAnswer, PlainRequest } from '../http/exchange.ts'
import { encodeJsonText, encodeLine, encodePrettyJson } from '../json/encode-json.ts'
import type { JsonValue } from '../json/value.ts'

/** The media type of JSON answers: exactly this, without a charset. */
export const JSON_TYPE = 'application/json'

/** Encodes an error as the server does: a Status as JSON, or plain text. */
export function errorAnswer(
  error: ApiError,
  headers: AnswerHeaders,
  isPretty: boolean,
): PlainAnswer {
  const { body, status } = error
  if (typeof body === 'string') {
    const bytes = new TextEncoder().encode(body)
    return { status, headers: { ...headers, ...error.headers }, body: bytes }
  }
  return {
    status,
    headers: { ...headers, 'content-type': JSON_TYPE, ...error.headers },
    body: jsonBody(body as JsonValue, isPretty),
  }
}

/** A JSON body: one line that ends in a newline, or indented without one. */
export function jsonBody(value: JsonValue, isPretty: boolean): Uint8Array {
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
