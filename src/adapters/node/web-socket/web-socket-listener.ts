import type { IncomingMessage } from 'node:http'
import { ServerResponse } from 'node:http'
import type { HeaderLookup, PlainAnswer, PlainRequest } from '../../../http/exchange.ts'
import { isChunkSource, type ChunkSource } from '../../../http/exchange.ts'
import type { Answering } from '../../answering.ts'
import { headerLinesOf } from '../header-lines.ts'
import { nodeListener } from '../listener.ts'
import { report, type ListenerOptions } from '../listener-options.ts'
import { NextTurn } from '../next-turn.ts'
import { pathOf, plainRequestFrom } from '../plain-request.ts'
import { announcesBody } from '../request-body.ts'
import { sendStream, type StreamSender } from '../send-stream.ts'
import { shakeHands } from './handshake.ts'
import { subprotocolsOf } from './subprotocols.ts'

/** A listener of the `upgrade` event of node:http. Says whether the request was one for it. */
export type UpgradeListener = (request: IncomingMessage, head: Buffer) => boolean

const NO_BYTES = new Uint8Array(0)

/**
 * Serves watches over WebSocket, as kube-apiserver does (apiserver pkg/endpoints/handlers/watch.go): the mock answers the
 * request as any other, and only a watch that has begun is upgraded. What is no watch, and every refusal of the mock, is
 * answered over HTTP.
 */
export function webSocketListener(mock: Answering, options: ListenerOptions): UpgradeListener {
  const by = { options, turn: new NextTurn() }
  return (request, head) => {
    if (!isForWebSocket(request) || options.control?.owns(pathOf(request)) === true) return false
    // A client that breaks off is no error of ours.
    request.socket.on('error', () => {})
    serve(mock, { request, head, by }).catch((error: unknown) => {
      report(error, options)
      request.socket.destroy()
    })
    return true
  }
}

interface Call {
  readonly request: IncomingMessage
  readonly head: Buffer
  readonly by: StreamSender
}

/** As the real server tells them, of which only a GET can be a watch. */
function isForWebSocket(request: IncomingMessage): boolean {
  const headers = headerLinesOf(request.rawHeaders)
  const [upgrade = ''] = headers.all('upgrade')
  const connection = headers.get('connection') ?? ''
  return (
    request.method === 'GET' &&
    !announcesBody(request) &&
    upgrade.toLowerCase() === 'websocket' &&
    connection.toLowerCase().includes('upgrade')
  )
}

async function serve(mock: Answering, call: Call): Promise<void> {
  const plain = plainRequestFrom(call.request, NO_BYTES)
  const { authorization, rest } = subprotocolsOf(plain.headers)
  const headers =
    authorization === undefined
      ? plain.headers
      : withLines(plain.headers, { authorization, 'sec-websocket-protocol': rest })
  const answering = answerOf(mock, { ...plain, headers })
  const answer = await answering.catch(() => undefined)
  if (answer?.status === 200 && isChunkSource(answer.body)) {
    await stream(answer.body, call, shakeHands(plain.headers, rest))
  } else answerPlainly(answering, call)
}

const answerOf = async (mock: Answering, request: PlainRequest): Promise<PlainAnswer> =>
  mock.answer(request)

async function stream(
  source: ChunkSource,
  { request, head, by }: Call,
  handshake: ReturnType<typeof shakeHands>,
): Promise<void> {
  const { socket } = request
  if (typeof handshake === 'string') {
    source.cancel()
    socket.write(handshake)
    socket.destroySoon()
    return
  }
  const [{ upgrade }, { FrameSink }] = await Promise.all([
    import('./watch-socket.ts'),
    import('./frame-sink.ts'),
  ])
  const webSocket = upgrade(handshake, request, head)
  if (webSocket) sendStream(source, new FrameSink(webSocket, socket), by)
  else source.cancel()
}

/** Answers over HTTP on a connection that its server has let go of, and closes it. */
function answerPlainly(answer: Promise<PlainAnswer>, { request, by }: Call): void {
  const { socket } = request
  const response = new ServerResponse(request)
  response.shouldKeepAlive = false
  response.assignSocket(socket)
  response.once('finish', () => socket.destroySoon())
  nodeListener({ answer: () => answer }, { ...by.options, control: undefined })(request, response)
}

function withLines(headers: HeaderLookup, lines: Readonly<Record<string, string>>): HeaderLookup {
  return {
    get: (name) => lines[name] ?? headers.get(name),
    all(name) {
      const line = lines[name]
      return line === undefined ? headers.all(name) : [line]
    },
    names: () => new Set([...headers.names(), ...Object.keys(lines)]),
  }
}
