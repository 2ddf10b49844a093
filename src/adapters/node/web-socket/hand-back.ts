import type { IncomingMessage } from 'node:http'
import type { Server } from 'node:net'

/** Gives a connection back to its server, with a request that came on it and what came behind. */
export type HandBack = (request: IncomingMessage, head: Buffer) => void

/**
 * Makes what gives connections back to a server, with the request but for the wish to upgrade: a server that knows no such
 * protocol answers in the one that was spoken. `event` is the one with which a connection begins. To be called before
 * anybody else listens to it: others have seen the connection, and a client may wish so with each of its requests.
 */
export function handBackTo(server: Server, event: 'connection' | 'secureConnection'): HandBack {
  const listeners = server.listeners(event)
  return (request, head) => {
    const { socket } = request
    socket.unshift(Buffer.concat([Buffer.from(headOf(request), 'latin1'), head]))
    for (const listener of listeners) listener.call(server, socket)
  }
}

function headOf({ method, url, httpVersion, rawHeaders }: IncomingMessage): string {
  const lines = [`${method} ${url} HTTP/${httpVersion}`]
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = rawHeaders.slice(at, at + 2)
    if (name.toLowerCase() !== 'upgrade') lines.push(`${name}: ${value}`)
  }
  return [...lines, '', ''].join('\r\n')
}
