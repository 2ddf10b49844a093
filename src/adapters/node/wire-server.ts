import type { RequestListener } from 'node:http'
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import { createSecureServer, type Http2SecureServer, type Http2Session } from 'node:http2'
import type { Server as NetServer, Socket } from 'node:net'
import type { Http2Listener } from './http2-listener.ts'
import { createTlsIdentity, type TlsIdentity } from './tls-identity.ts'
import { handBackTo } from './web-socket/hand-back.ts'
import type { UpgradeListener } from './web-socket/web-socket-listener.ts'

/** A certificate of one's own, its key and, if another one vouches for it, that one: all as PEM. */
export interface TlsFiles {
  readonly cert: string
  readonly key: string
  /** What clients are to trust; the certificate itself by default. */
  readonly ca?: string | undefined
}

/** What is served over TLS: nothing, a certificate that is made for it, or one of the caller's. */
export type TlsOption = boolean | TlsFiles | undefined

/** A server, and the certificate that its clients are to trust. */
export interface WireServer {
  readonly server: NetServer
  readonly scheme: 'http' | 'https'
  readonly caPem: string | undefined
  /** Closes the connections that nothing is under way on. */
  readonly closeIdle: () => void
  readonly closeAll: () => void
}

/** Who answers: requests of HTTP/1, and over TLS the streams of HTTP/2; and who upgrades requests of HTTP/1. */
export interface Listeners {
  readonly http1: RequestListener
  readonly http2: Http2Listener
  readonly upgrade: UpgradeListener
}

/** Limits of a server. */
export interface WireLimits {
  readonly maxHeaderSize: number
  readonly keepAliveTimeout: number
}

/**
 * Makes a server of HTTP, or of HTTPS, which speaks HTTP/2 with the clients that can. Rejects with a TypeError when
 * certificate and key are none, or do not fit.
 */
export async function createWireServer(
  limits: WireLimits,
  listeners: Listeners,
  { tls, host }: { readonly tls: TlsOption; readonly host: string },
): Promise<WireServer> {
  if (tls) return secured(limits, listeners, await identityFrom(tls, host))
  const server = createHttpServer(limits, listeners.http1)
  const handBack = handBackTo(server, 'connection')
  const upgraded = new Set<Socket>()
  server.on('upgrade', (request: IncomingMessage, _socket, head) => {
    const { socket } = request
    if (listeners.upgrade(request, head)) {
      upgraded.add(socket)
      socket.once('close', () => upgraded.delete(socket))
    } else handBack(request, head)
  })
  return {
    server,
    scheme: 'http',
    caPem: undefined,
    closeIdle: () => server.closeIdleConnections(),
    closeAll() {
      server.closeAllConnections()
      for (const socket of upgraded) socket.destroy()
    },
  }
}

/** So many watches a client may have on one connection, as with kube-apiserver; then it opens another. */
const MOST_STREAMS = 250
/** For the bodies of one stream, as kube-apiserver has it (apiserver pkg/server/secure_serving.go). */
const WINDOW = 256 * 1024
/** Go looks at the bytes of headers only, where Node ends a connection that sends more than 128. */
const MOST_HEADERS = 10_000
/** Megabytes that a connection may hold before it is broken: its clients may be slow. */
const SESSION_MEMORY = 1024

function secured(
  limits: WireLimits,
  { http1, http2, upgrade }: Listeners,
  { certPem, keyPem, caPem }: TlsIdentity,
): WireServer {
  const server = ((): Http2SecureServer => {
    try {
      return createSecureServer({
        ...limits,
        cert: certPem,
        key: keyPem,
        allowHTTP1: true,
        maxSessionMemory: SESSION_MEMORY,
        maxHeaderListPairs: MOST_HEADERS,
        settings: {
          maxConcurrentStreams: MOST_STREAMS,
          initialWindowSize: WINDOW,
          maxHeaderListSize: limits.maxHeaderSize,
        },
      })
    } catch (error) {
      throw new TypeError(`certificate and key: ${(error as Error).message}`, { cause: error })
    }
  })()
  const handBack = handBackTo(server, 'secureConnection')
  server.on('request', (request, response) => {
    if (request.httpVersionMajor >= 2) return
    // What Node hands over of HTTP/1 are the objects of node:http.
    const [plain, answer]: readonly unknown[] = [request, response]
    http1(plain as IncomingMessage, answer as ServerResponse & { req: IncomingMessage })
  })
  server.on('stream', http2)
  server.on('upgrade', (request: IncomingMessage, _socket: Socket, head: Buffer) => {
    if (!upgrade(request, head)) handBack(request, head)
  })
  const { sessions, sockets } = connectionsOf(server)
  return {
    server,
    scheme: 'https',
    caPem,
    closeIdle() {
      for (const session of sessions) session.close()
      // Its types do not know that it has what servers of node:http have.
      const idle: unknown = server
      ;(idle as { closeIdleConnections(): void }).closeIdleConnections()
    },
    closeAll() {
      for (const session of sessions) session.destroy()
      for (const socket of sockets) socket.destroy()
    },
  }
}

function connectionsOf(server: Http2SecureServer): {
  readonly sessions: ReadonlySet<Http2Session>
  readonly sockets: ReadonlySet<Socket>
} {
  const sessions = new Set<Http2Session>()
  const sockets = new Set<Socket>()
  server.on('session', (session) => {
    sessions.add(session)
    session.once('close', () => sessions.delete(session))
    // A client that breaks off is no error of ours.
    session.on('error', () => {})
  })
  server.on('secureConnection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return { sessions, sockets }
}

async function identityFrom(tls: true | TlsFiles, host: string): Promise<TlsIdentity> {
  if (tls === true) return createTlsIdentity(host)
  return { certPem: tls.cert, keyPem: tls.key, caPem: tls.ca ?? tls.cert }
}
