import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { WebSocket, type ClientOptions } from 'ws'
import { readAll } from '../wire.ts'

/** Where to ask, and with what. */
export interface Asked {
  readonly url: string
  readonly caPem?: string | undefined
}

export const ORIGIN = 'https://console.example'
/** A key of RFC 6455, and what a server answers to it. */
const KEY = 'dGhlIHNhbXBsZSBub25jZQ=='
export const ACCEPT = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo='

/** A bearer token as a subprotocol. */
export const tokenProtocol = (token: string): string =>
  `base64url.bearer.authorization.k8s.io.${Buffer.from(token).toString('base64url')}`

/** A client's end of a WebSocket, which keeps what comes. */
export class Client {
  readonly socket: WebSocket
  /** The texts that came; what came in binary is undefined. */
  readonly texts: (string | undefined)[] = []
  /** The code by which it was closed. */
  readonly closed: Promise<number>

  constructor(
    { url, caPem }: Asked,
    protocols: readonly string[] = [],
    options: ClientOptions = {},
  ) {
    const ca = caPem === undefined ? {} : { ca: caPem }
    const opening = { origin: ORIGIN, ...ca, ...options }
    this.socket = new WebSocket(url.replace(/^http/, 'ws'), [...protocols], opening)
    this.socket.on('message', (data, isBinary) => {
      this.texts.push(isBinary ? undefined : (data as Buffer).toString())
    })
    this.closed = new Promise((resolve) => this.socket.once('close', resolve))
  }

  /** Opened; rejects with the status when the server answers over HTTP. */
  async opened(): Promise<this> {
    await once(this.socket, 'open')
    return this
  }

  /** Waits until so many texts have come. */
  async has(count: number): Promise<readonly (string | undefined)[]> {
    while (this.texts.length < count) await once(this.socket, 'message')
    return this.texts
  }
}

/** The first lines of a WebSocket request; a header that is undefined is left out. */
export function upgradeHead(
  path: string,
  headers: Readonly<Record<string, string | undefined>> = {},
  method = 'GET',
): string {
  const lines = Object.entries({
    Host: 'cluster',
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    Origin: ORIGIN,
    'Sec-WebSocket-Key': KEY,
    'Sec-WebSocket-Version': '13',
    ...headers,
  }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
  return [`${method} ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n')
}

/** Connects, over TLS where there is a certificate. */
export function connectTo({ url, caPem }: Asked): Socket {
  const { port, hostname } = new URL(url)
  return caPem === undefined
    ? connect(Number(port), hostname)
    : connectTls({ port: Number(port), host: hostname, ca: caPem })
}

/** Sends text as it is, and gives all that comes back until the server closes the connection. */
export async function exchange(to: Asked, text: string): Promise<string> {
  const socket = connectTo(to)
  socket.write(text, 'latin1')
  return readAll(socket)
}
