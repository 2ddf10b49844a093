import type { AnswerHeaders, PlainAnswer, PlainRequest } from '../../http/exchange.ts'
import type { JsonValue } from '../../json/value.ts'

/** How a gateway prints: builds of protojson differ, so that nobody compares bytes. */
export type Spacing = 'tight' | 'loose'

const HEADERS = {
  'content-type': 'application/json',
  'cache-control': 'no-store, no-cache',
  vary: 'Accept-Encoding',
}

/** The answer of a method that succeeded. */
export function gatewaySuccess(
  request: PlainRequest,
  value: JsonValue,
  spacing: Spacing,
): PlainAnswer {
  return gatewayAnswer(request, { status: 200, value, spacing }, GRPC)
}

const GRPC = { 'grpc-metadata-content-type': 'application/grpc' }

/** An answer in JSON: indented for `?pretty` and for the media type that asks for it, else on one line. */
export function gatewayAnswer(
  request: PlainRequest,
  answer: { readonly status: number; readonly value: JsonValue; readonly spacing: Spacing },
  headers: AnswerHeaders = {},
): PlainAnswer {
  const { status, value, spacing } = answer
  const isPretty =
    new URLSearchParams(request.query).has('pretty') ||
    request.headers.get('accept') === 'application/json+pretty'
  const text = isPretty ? JSON.stringify(value, null, 2) : onOneLine(value, spacing)
  return { status, headers: { ...HEADERS, ...headers }, body: new TextEncoder().encode(text) }
}

function onOneLine(value: JsonValue, spacing: Spacing): string {
  if (spacing === 'tight' || typeof value !== 'object' || value === null) {
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map((item) => onOneLine(item, spacing)).join(', ')}]`
  const members = Object.entries(value).map(
    ([name, member]) => `${JSON.stringify(name)}:${onOneLine(member ?? null, spacing)}`,
  )
  return `{${members.join(', ')}}`
}
