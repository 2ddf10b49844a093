import type { IncomingMessage, RequestListener, RequestOptions, Server } from 'node:http'
import { createServer, request } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { connect } from 'node:net'
import { once } from 'node:events'

/** A server of node:http on a free port, which is closed with its connections at the end of its block. */
export async function serving(
  listener: RequestListener,
): Promise<AsyncDisposable & { server: Server; port: number; url: string }> {
  const server = createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    server,
    port,
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

/** Sends text as it is and gives all that comes back until the server closes the connection. */
export async function exchangeRaw(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.end(text)
  return readAll(socket)
}

/** All that comes from a socket until its end. */
export async function readAll(socket: Socket): Promise<string> {
  let received = ''
  socket.setEncoding('latin1')
  for await (const text of socket) received += String(text)
  return received
}

/** Sends a request of node:http and gives the answer when its head is there. */
export async function ask(
  port: number,
  options: RequestOptions = {},
  body?: string | Uint8Array,
): Promise<IncomingMessage> {
  const sent = request({ port, host: '127.0.0.1', ...options })
  sent.end(body)
  const [answer] = await once(sent, 'response')
  return answer as IncomingMessage
}

/** The body of an answer. */
export async function bodyOf(answer: IncomingMessage): Promise<string> {
  let text = ''
  answer.setEncoding('utf8')
  for await (const part of answer) text += String(part)
  return text
}
