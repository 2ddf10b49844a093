import type { IncomingMessage, ServerResponse } from 'node:http'
import { ConnectionReset } from '../../http/connection-reset.ts'
import type { PlainAnswer } from '../../http/exchange.ts'
import type { Answering } from '../answering.ts'
import { BodyMemory } from './body-memory.ts'
import { compressed, wantsGzip } from './compress.ts'
import { isLocal } from './is-local.ts'
import type { ListenerOptions } from './listener-options.ts'
import { report } from './listener-options.ts'
import { NextTurn } from './next-turn.ts'
import { plainRequestFrom } from './plain-request.ts'
import { bodyOf, ConsumedBodyError, isOverlong } from './request-body.ts'
import type { Destination } from './send.ts'
import { send, sendAndClose } from './send.ts'

/** A listener of node:http, which is also a handler of Express. */
export type NodeListener = (request: IncomingMessage, response: ServerResponse) => void

/**
 * Serves a mock over node:http. Headers that were sent repeatedly stay apart, a body is read up to its limit, and no
 * request makes it throw: an error before the head of the answer becomes a 500 that says nothing, a later one breaks
 * the connection.
 */
export function nodeListener(mock: Answering, options: ListenerOptions = {}): NodeListener {
  const shared = { options, memory: new BodyMemory(), turn: new NextTurn() }
  return (request, response) => {
    const to = { request, response, ...shared }
    try {
      const done = serve(mock, to)
      done?.catch((error: unknown) => fail(error, to))
    } catch (error) {
      fail(error, to)
    }
  }
}

/** Stays in the tick of the request as long as nothing has to be waited for. */
function serve(mock: Answering, to: Destination): Promise<void> | undefined {
  const body = bodyOf(to.request)
  if (body instanceof Promise) return body.then((read) => read && answerTo(mock, read, to))
  return answerTo(mock, body, to)
}

function answerTo(mock: Answering, body: Uint8Array, to: Destination): Promise<void> | undefined {
  const request = plainRequestFrom(to.request, body)
  const { control } = to.options
  const isControl = control?.owns(request.path) === true && isLocal(to.request.socket)
  const answer = (isControl ? control : mock).answer(request)
  if (answer instanceof Promise) return answer.then((given) => sendAll(given, body, to))
  return sendAll(answer, body, to)
}

function sendAll(
  answer: PlainAnswer,
  body: Uint8Array,
  to: Destination,
): Promise<void> | undefined {
  if (wantsGzip(answer, to.request)) {
    return compressed(answer).then((smaller) => sendAll(smaller, body, to))
  }
  if (isOverlong(body)) return sendAndClose(answer, to)
  send(answer, to)
}

function fail(error: unknown, { request, response, options }: Destination): void {
  if (error instanceof ConnectionReset) {
    request.socket.destroy()
    return
  }
  report(error, options)
  if (response.headersSent) {
    response.destroy()
    return
  }
  const text = error instanceof ConsumedBodyError ? error.message : 'Internal Server Error'
  response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
  response.end(request.method === 'HEAD' ? undefined : `${text}\n`)
}
