import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { bodyLength, wholeBody } from '../../http/body.ts'
import { isChunkSource, type PlainAnswer } from '../../http/exchange.ts'
import type { BodyMemory } from './body-memory.ts'
import { endWith, endWithPieces } from './end-with.ts'
import { drain } from './request-body.ts'
import { sendStream, type StreamSender } from './send-stream.ts'

/** Where an answer goes, and what is known of its request. */
export interface Destination extends StreamSender {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly memory: BodyMemory
}

/**
 * Writes an answer. The answer to a HEAD request and one whose status has no body keep their headers; an answer whose
 * client has left is let go of.
 */
export function send(answer: PlainAnswer, to: Destination): void {
  const { status, headers, body } = answer
  const { request, response } = to
  if (response.destroyed) return letGo(answer)
  if (hasNoBody(request.method, status)) {
    letGo(answer)
    response.writeHead(status, headOnly(answer)).end()
    return
  }
  if (isChunkSource(body)) {
    response.writeHead(status, headers as OutgoingHttpHeaders)
    return sendStream(body, response, to)
  }
  response.writeHead(status, withLength(answer))
  if (body instanceof Uint8Array) endWith(body, response)
  else endWithPieces(body, response, to.memory)
}

/**
 * Writes the answer to a request that has not been read to its end, and closes the connection. The answer goes out at
 * once; the connection closes when the client has stopped sending, since closing it earlier would make the client lose
 * the answer.
 */
export async function sendAndClose(answer: PlainAnswer, to: Destination): Promise<void> {
  const closing = { ...answer, headers: { ...answer.headers, connection: 'close' } }
  if (isChunkSource(answer.body)) return send(closing, to)
  to.response.writeHead(answer.status, withLength(closing))
  to.response.write(wholeBody(answer.body))
  await drain(to.request)
  to.response.end()
}

/** Ends the stream of an answer that goes nowhere. */
export function letGo(answer: PlainAnswer): void {
  if (isChunkSource(answer.body)) answer.body.cancel()
}

/** Says whether HTTP sends no body, whatever the answer has. */
export function hasNoBody(method: string | undefined, status: number): boolean {
  return method === 'HEAD' || status === 204 || status === 304
}

/** The answer to a HEAD request tells the length of the body that a GET would have got. */
export const headOnly = (answer: PlainAnswer): OutgoingHttpHeaders =>
  answer.status === 204 || answer.status === 304
    ? (answer.headers as OutgoingHttpHeaders)
    : withLength(answer)

function withLength(answer: PlainAnswer): OutgoingHttpHeaders {
  const headers = answer.headers as OutgoingHttpHeaders
  const length = bodyLength(answer.body)
  if (length === undefined || 'content-length' in headers) return headers
  return { ...headers, 'content-length': length }
}
