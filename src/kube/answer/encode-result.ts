import type { AnswerHeaders, PlainAnswer } from '../../http/exchange.ts'
import { encodeJsonText, encodeLine } from '../../json/encode-json.ts'
import type { JsonObject } from '../../json/value.ts'
import { valuesIn } from '../../store/take-runs.ts'
import { listPieces } from './list-body.ts'
import type { ListPieces } from './list-pieces.ts'
import { mediaTypeOf, type Encoding, type OutputForm } from './negotiate.ts'
import {
  listMetadata,
  tablePieces,
  transformed,
  transformedListTexts,
  type Shaping,
} from '../output/form-result.ts'
import { encodeTexts } from '../output/encode-texts.ts'
import { objectAs } from '../resource.ts'
import type { ListResult, Result } from '../result.ts'
import { notImplemented } from '../status.ts'
import { statusBody, valueBody } from './status-answer.ts'

/** How a result is to be encoded. */
export interface Encoder extends Shaping {
  readonly headers: AnswerHeaders
  readonly isPretty: boolean
  readonly pieces: ListPieces
}

/** Encodes what a verb gave back: the last step of the journey. Refuses a form that does not fit it with a 406. */
export function encodeResult(result: Result, encoder: Encoder): PlainAnswer {
  const { form, isPretty } = encoder
  switch (result.type) {
    case 'stream':
      return answer(200, 'json', result.source, encoder)
    case 'status': {
      const body = statusBody(result.value, form.encoding, isPretty)
      return answer(result.status, form.encoding, body, encoder)
    }
    case 'object': {
      const encoding = whole(form)
      const { status, value, text } = result
      if (form.transform) {
        const body = valueBody(transformed(result, encoder), encoding, isPretty)
        return answer(status, encoding, body, encoder)
      }
      const isLine = encoding === 'json' && !isPretty
      const body = isLine
        ? encodeLine(text ?? encodeJsonText(value))
        : valueBody(value, encoding, isPretty)
      return answer(status, encoding, body, encoder)
    }
    case 'list':
      return listAnswer(result, encoder)
  }
}

function answer(
  status: number,
  encoding: Encoding,
  body: PlainAnswer['body'],
  encoder: Encoder,
): PlainAnswer {
  return { status, headers: headersFor(encoding, encoder), body, isCompressible: true }
}

const headersFor = (encoding: Encoding, { headers }: Encoder): AnswerHeaders => ({
  ...headers,
  'content-type': mediaTypeOf(encoding),
})

// Objects are made in JSON for a client that would rather have protobuf.
function whole({ encoding, fallback }: OutputForm): Exclude<Encoding, 'protobuf'> {
  if (encoding !== 'protobuf') return encoding
  if (fallback === undefined || fallback === 'protobuf') {
    throw notImplemented('an answer in protobuf')
  }
  return fallback
}

function listAnswer(result: ListResult, encoder: Encoder): PlainAnswer {
  const { form, isPretty } = encoder
  const encoding = whole(form)
  const isLine = encoding === 'json' && !isPretty
  if (form.transform) {
    const pieces = isLine ? tablePieces(result, encoder) : undefined
    if (pieces) return answer(200, 'json', pieces, encoder)
    const body = isLine
      ? encodeTexts(transformedListTexts(result, encoder))
      : valueBody(transformed(result, encoder), encoding, isPretty)
    return answer(200, encoding, body, encoder)
  }
  if (isLine) return compactList(result, encoder)
  return answer(200, encoding, valueBody(listValue(result), encoding, isPretty), encoder)
}

function listHead(result: ListResult): JsonObject {
  const { definition, apiVersion } = result.resource
  const metadata = listMetadata(result)
  const isCustom = definition.family === 'custom'
  return {
    kind: `${definition.kind}List`,
    apiVersion,
    // A list of custom resources says so when there is no more.
    metadata: isCustom ? { continue: '', ...metadata } : metadata,
  }
}

function listValue(result: ListResult): JsonObject {
  const { resource, runs } = result
  const items = valuesIn(runs).map(({ value }) => {
    if (resource.definition.family === 'custom') return objectAs(resource, value)
    const { kind: _kind, apiVersion: _apiVersion, ...rest } = value
    return rest
  })
  return { ...listHead(result), items }
}

// Items are as they are kept; typed ones without the head that names their kind.
function compactList(result: ListResult, encoder: Encoder): PlainAnswer {
  const { runs, resource } = result
  const left = resource.definition.family === 'custom' ? '' : resource.stored.head
  const head = `${encodeJsonText(listHead(result)).slice(0, -1)},"items":[`
  return answer(200, 'json', listPieces(head, encoder.pieces.of(runs, left)), encoder)
}
