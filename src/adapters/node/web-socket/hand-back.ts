import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Gives a connection back to its server, with the request that came on it but for the wish to upgrade: a server that
 * knows no such protocol answers in the one that was spoken. `accept` is what the server does with a new connection.
 */
export function handBack(
  request: IncomingMessage,
  head: Buffer,
  accept: (socket: Socket) => void,
): void {
  const { socket } = request
  socket.unshift(Buffer.concat([Buffer.from(headOf(request), 'latin1'), head]))
  accept(socket)
}

function headOf({ method, url, httpVersion, rawHeaders }: IncomingMessage): string {
  const lines = [`${method} ${url} HTTP/${httpVersion}`]
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = rawHeaders.slice(at, at + 2)
    if (name.toLowerCase() !== 'upgrade') lines.push(`${name}: ${value}`)
  }
  return [...lines, '', ''].join('\r\n')
}
