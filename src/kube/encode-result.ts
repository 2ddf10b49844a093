import type { AnswerHeaders, PlainAnswer } from '../http/exchange.ts'
import { encodeJsonText } from '../json/encode-json.ts'
import type { JsonObject } from '../json/value.ts'
import { encodeJson } from '../json/encode-json.ts'
import type { ListResult, Result } from './result.ts'
import { jsonBody, JSON_TYPE, withNewline } from './status-answer.ts'

/** Encodes what a verb gave back: the last step of the journey. */
export function encodeResult(
  result: Result,
  headers: AnswerHeaders,
  isPretty: boolean,
): PlainAnswer {
  const typed = { ...headers, 'content-type': JSON_TYPE }
  switch (result.type) {
    case 'stream':
      return { status: 200, headers: typed, body: result.source }
    case 'status':
      return { status: result.status, headers: typed, body: jsonBody(result.value, isPretty) }
    case 'object': {
      const { status, value, bytes } = result
      const body = isPretty ? jsonBody(value, true) : withNewline(bytes ?? encodeJson(value))
      return { status, headers: typed, body }
    }
    case 'list':
      return { status: 200, headers: typed, body: isPretty ? prettyList(result) : listBody(result) }
  }
}

function listHead(result: ListResult): JsonObject {
  const { resource, revision, continueToken, remainingItemCount } = result
  const isCustom = resource.definition.family === 'custom'
  return {
    kind: `${resource.definition.kind}List`,
    apiVersion: resource.apiVersion,
    metadata: {
      resourceVersion: String(revision),
      ...(continueToken === '' && !isCustom ? {} : { continue: continueToken }),
      ...(remainingItemCount === undefined ? {} : { remainingItemCount }),
    },
  }
}

function prettyList(result: ListResult): Uint8Array {
  const items = result.items.map(({ value }) => {
    if (result.resource.definition.family === 'custom') return value
    const { kind: _kind, apiVersion: _apiVersion, ...rest } = value
    return rest
  })
  return jsonBody({ ...listHead(result), items }, true)
}

const OPEN = 0x7b
const COMMA = 0x2c
const encoder = new TextEncoder()

// Items are copied as they are kept; typed ones without the head that names their kind.
function listBody(result: ListResult): Uint8Array {
  const { items, resource } = result
  const skip = resource.definition.family === 'custom' ? 0 : resource.stored.head.length
  const head = encoder.encode(`${encodeJsonText(listHead(result)).slice(0, -1)},"items":[`)
  const size = items.reduce((sum, { bytes }) => sum + bytes.length - skip + 2, head.length + 3)
  const body = new Uint8Array(size)
  body.set(head)
  let at = head.length
  items.forEach(({ bytes }, index) => {
    if (index > 0) body[at++] = COMMA
    if (skip > 0) body[at++] = OPEN
    body.set(skip > 0 ? bytes.subarray(skip) : bytes, at)
    at += bytes.length - skip
  })
  body.set(encoder.encode(']}\n'), at)
  return body.subarray(0, at + 3)
}
