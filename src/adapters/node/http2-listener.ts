import {
  constants,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  type ServerHttp2Stream,
} from 'node:http2'
import { ConnectionReset } from '../../http/connection-reset.ts'
import { BODY_LIMIT, isChunkSource, type PlainAnswer } from '../../http/exchange.ts'
import { joinBytes } from '../../http/join-bytes.ts'
import type { Answering } from '../answering.ts'
import { compressed, wantsGzip } from './compress.ts'
import { areCrumbs } from './end-with.ts'
import { headerLinesOf } from './header-lines.ts'
import { isLocal } from './is-local.ts'
import { report, type ListenerOptions } from './listener-options.ts'
import { NextTurn } from './next-turn.ts'
import { splitTarget } from './plain-request.ts'
import { hasNoBody, headOnly, letGo } from './send.ts'
import { sendStream, type StreamSender } from './send-stream.ts'

/** A listener of the `stream` event of node:http2. */
export type Http2Listener = (
  stream: ServerHttp2Stream,
  headers: IncomingHttpHeaders,
  flags: number,
  rawHeaders: readonly string[],
) => void

const NO_BYTES = new Uint8Array(0)

/**
 * Serves a mock over HTTP/2, as `nodeListener` does over HTTP/1: what clients of Kubernetes speak with a server over TLS,
 * many watches on one connection. An error before the answer becomes a 500 that says nothing, a later one ends its stream
 * alone.
 */
export function http2Listener(mock: Answering, options: ListenerOptions = {}): Http2Listener {
  const turn = new NextTurn()
  return (stream, headers, _flags, rawHeaders) => {
    // A client that goes is no error; what breaks otherwise shows where it is used.
    stream.on('error', () => {})
    serve(mock, stream, { headers, rawHeaders, options, turn }).catch((error: unknown) => {
      fail(error, stream, options)
    })
  }
}

interface Call extends StreamSender {
  readonly headers: IncomingHttpHeaders
  readonly rawHeaders: readonly string[]
}

async function serve(mock: Answering, stream: ServerHttp2Stream, call: Call): Promise<void> {
  const { headers, rawHeaders, options } = call
  const body = stream.endAfterHeaders ? NO_BYTES : await bodyOf(stream)
  if (!body) return
  const request = {
    method: headers[':method'] ?? 'GET',
    ...splitTarget(headers[':path'] ?? '/'),
    headers: headerLinesOf(rawHeaders),
    body,
    origin: `https://${headers[':authority'] ?? headers.host ?? 'localhost'}`,
  }
  const { control } = options
  const isControl = control?.owns(request.path) === true && isLocal(stream.session?.socket)
  const answer = await (isControl ? control : mock).answer(request)
  const smaller = wantsGzip(answer, { headers }) ? await compressed(answer) : answer
  send(smaller, stream, request.method, call)
}

/** The body up to one byte past its limit; undefined when the client leaves before its end. */
async function bodyOf(stream: ServerHttp2Stream): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      chunks.push(chunk as Uint8Array)
      size += (chunk as Uint8Array).length
      if (size > BODY_LIMIT) return Buffer.concat(chunks, BODY_LIMIT + 1)
    }
  } catch {
    return undefined
  }
  return Buffer.concat(chunks, size)
}

function send(
  answer: PlainAnswer,
  stream: ServerHttp2Stream,
  method: string,
  by: StreamSender,
): void {
  const { status, body } = answer
  if (stream.destroyed) return letGo(answer)
  const endStream = hasNoBody(method, status)
  stream.respond(headOf(answer), { endStream })
  if (endStream) return letGo(answer)
  if (isChunkSource(body)) return sendStream(body, stream, by)
  if (body instanceof Uint8Array) stream.end(body)
  else {
    for (const piece of areCrumbs(body) ? [joinBytes(body)] : body) stream.write(piece)
    stream.end()
  }
  // The rest of a body that was too long is not wanted.
  if (!stream.readableEnded) stream.resume()
}

const headOf = (answer: PlainAnswer): OutgoingHttpHeaders => ({
  ':status': answer.status,
  date: new Date().toUTCString(),
  ...headOnly(answer),
})

function fail(error: unknown, stream: ServerHttp2Stream, options: ListenerOptions): void {
  if (!(error instanceof ConnectionReset)) report(error, options)
  if (stream.destroyed) return
  if (error instanceof ConnectionReset || stream.headersSent) {
    stream.close(constants.NGHTTP2_INTERNAL_ERROR)
    return
  }
  stream.respond({ ':status': 500, 'content-type': 'text/plain; charset=utf-8' })
  stream.end('Internal Server Error\n')
}
