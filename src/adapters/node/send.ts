import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { AnswerHeaders, PlainAnswer } from '../../http/exchange.ts'
import { isChunkSource } from '../../http/exchange.ts'
import type { ListenerOptions } from './listener-options.ts'
import { drain } from './request-body.ts'
import { sendStream } from './send-stream.ts'

/** Where an answer goes, and what is known of its request. */
export interface Destination {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly options: ListenerOptions
}

/**
 * Writes an answer. The answer to a HEAD request and one whose status has no body keep their headers; an answer whose
 * client has left is let go of.
 */
export function send(answer: PlainAnswer, to: Destination): void {
  const { status, headers, body } = answer
  const { request, response } = to
  if (response.destroyed) return letGo(body)
  if (hasNoBody(request, status)) {
    letGo(body)
    response.writeHead(status, headOnly(answer)).end()
    return
  }
  if (isChunkSource(body)) {
    response.writeHead(status, headers as OutgoingHttpHeaders)
    return sendStream(body, response, to.options)
  }
  response.writeHead(status, withLength(headers, body)).end(body)
}

/**
 * Writes the answer to a request that has not been read to its end, and closes the connection. The answer goes out at
 * once; the connection closes when the client has stopped sending, since closing it earlier would make the client lose
 * the answer.
 */
export async function sendAndClose(answer: PlainAnswer, to: Destination): Promise<void> {
  const closing = { ...answer, headers: { ...answer.headers, connection: 'close' } }
  if (isChunkSource(answer.body)) return send(closing, to)
  to.response.writeHead(answer.status, withLength(closing.headers, answer.body))
  to.response.write(answer.body)
  await drain(to.request)
  to.response.end()
}

function letGo(body: PlainAnswer['body']): void {
  if (isChunkSource(body)) body.cancel()
}

function hasNoBody(request: IncomingMessage, status: number): boolean {
  return request.method === 'HEAD' || status === 204 || status === 304
}

/** The answer to a HEAD request tells the length of the body that a GET would have got. */
function headOnly({ status, headers, body }: PlainAnswer): OutgoingHttpHeaders {
  const tellsLength = status !== 204 && status !== 304 && !isChunkSource(body)
  return tellsLength ? withLength(headers, body) : (headers as OutgoingHttpHeaders)
}

function withLength(headers: AnswerHeaders, body: Uint8Array): OutgoingHttpHeaders {
  if ('content-length' in headers) return headers as OutgoingHttpHeaders
  return { ...headers, 'content-length': body.length }
}
