import type { AnswerHeaders, PlainAnswer } from '../http/exchange.ts'
import { encodeJsonText, encodeLine } from '../json/encode-json.ts'
import type { JsonObject } from '../json/value.ts'
import { listBody } from './list-body.ts'
import type { ListResult, Result } from './result.ts'
import { jsonBody, JSON_TYPE } from './status-answer.ts'

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
      const { status, value, text } = result
      const body = isPretty ? jsonBody(value, true) : encodeLine(text ?? encodeJsonText(value))
      return { status, headers: typed, body }
    }
    case 'list':
      return {
        status: 200,
        headers: typed,
        body: isPretty ? prettyList(result) : compactList(result),
      }
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

// Items are copied as they are kept; typed ones without the head that names their kind.
function compactList(result: ListResult): Uint8Array {
  const { items, resource } = result
  const skipped = resource.definition.family === 'custom' ? 0 : resource.stored.head.length
  const head = `${encodeJsonText(listHead(result)).slice(0, -1)},"items":[`
  return listBody(head, items, skipped)
}
