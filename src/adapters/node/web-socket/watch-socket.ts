import type { IncomingMessage } from 'node:http'
import { WebSocket, WebSocketServer } from 'ws'
import type { Handshake } from './handshake.ts'

/** The most bytes that a client may send at once, though nobody reads them. */
const MOST_BYTES = 32 * 1024 * 1024
const NORMAL = 1000
const PROTOCOL_ERROR = 1002

/** Whoever ends it, the real server says 1000, and not the client's own code; but for a breach of the protocol. */
class WatchSocket extends WebSocket {
  override close(code?: number): void {
    super.close(code === PROTOCOL_ERROR ? code : NORMAL)
  }
}

const server = new WebSocketServer({
  noServer: true,
  clientTracking: false,
  WebSocket: WatchSocket,
  maxPayload: MOST_BYTES,
  skipUTF8Validation: true,
})

/** Upgrades a connection on which hands have been shaken; undefined when its client has gone. */
export function upgrade(
  { key, protocol }: Handshake,
  request: IncomingMessage,
  head: Buffer,
): WebSocket | undefined {
  const headers = {
    upgrade: 'websocket',
    'sec-websocket-key': key,
    'sec-websocket-version': '13',
    ...(protocol === '' ? {} : { 'sec-websocket-protocol': protocol }),
  }
  // The library would choose among the subprotocols once more.
  const agreed = Object.create(request, { headers: { value: headers } }) as IncomingMessage
  let upgraded: WebSocket | undefined
  server.handleUpgrade(agreed, request.socket, head, (webSocket) => {
    upgraded = webSocket
  })
  return upgraded
}
