import type { AddressInfo, Server, Socket } from 'node:net'
import type { Answering, Control } from '../answering.ts'
import { createApp } from '../express.ts'
import { http2Listener } from './http2-listener.ts'
import { kubeconfigFor } from './kubeconfig.ts'
import { authorityOf } from './plain-request.ts'
import { createWireServer, type TlsOption, type WireServer } from './wire-server.ts'
import { webSocketListener } from './web-socket/web-socket-listener.ts'

/** Where and how to listen. */
export interface ListenOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number | undefined
  /** The address to listen on: 127.0.0.1 by default. */
  readonly host?: string | undefined
  /** Serves https: with a certificate that is made for it, or with one of your own. */
  readonly tls?: TlsOption
  /** The bearer token that the kubeconfig carries: the mock's own administrator's by default. */
  readonly token?: string | undefined
  /** Answers its paths, such as `/_mock`, to clients on this machine. */
  readonly control?: Control | undefined
  /** Takes errors that are bugs; they go to `console.error` by default. */
  readonly onError?: ((error: unknown) => void) | undefined
}

/** A mock that listens. */
export interface Listening {
  /** The URL to reach it, without a slash at its end. */
  readonly url: string
  readonly port: number
  /** The text of a kubeconfig for it. */
  readonly kubeconfig: string
  /** Over https, the certificate by which clients know that the server is genuine. */
  readonly caPem: string | undefined
  /** Ends watches, closes connections and frees the port. May be called twice. */
  close(): Promise<void>
}

/** As Go's net/http takes them, where Node stops at 16 KiB. */
const MOST_HEADER_BYTES = 1024 * 1024
/** How long clients may keep an idle connection: as long as Go's servers let them, where Node's 5 s surprise them. */
const KEEP_ALIVE = 90_000
/** How long closing waits for answers that are under way. */
const GRACE = 1_000
const SWEEP_EVERY = 10
/** As many as Linux queues: with Node's 511, a thousand watches that open at once wait a second for a retry. */
const BACKLOG = 4096

/** A mock that may have a token for its administrator. */
export interface Entered extends Answering {
  readonly adminToken?: string
}

/**
 * Serves a mock on a port of this machine through the Express application; over TLS in HTTP/2 too, as clients of
 * Kubernetes speak it. Rejects with an Error that says what to do
 * when the port is taken, and with a TypeError when a certificate does not fit its key.
 *
 * @example
 *   const server = await listen(createMock())
 *   await fetch(`${server.url}/apis`)
 *   await server.close()
 */
export async function listen(mock: Entered, options: ListenOptions = {}): Promise<Listening> {
  const { port = 0, host = '127.0.0.1', onError, control, tls } = options
  // Node takes an empty one for all addresses.
  if (host === '') throw new TypeError('the host is empty: 0.0.0.0 listens on all addresses.')
  const token = options.token ?? mock.adminToken
  const streams = new Set<() => void>()
  const served = { onError, streams, control }
  const listeners = {
    http1: createApp(mock, served),
    http2: http2Listener(mock, served),
    upgrade: webSocketListener(mock, served),
  }
  const limits = { maxHeaderSize: MOST_HEADER_BYTES, keepAliveTimeout: KEEP_ALIVE }
  const wire = await createWireServer(limits, listeners, { tls, host: reachable(host) })
  const { server, scheme, caPem } = wire
  const unused = unusedConnections(server)
  await bind(server, port, host)
  const bound = (server.address() as AddressInfo).port
  const url = `${scheme}://${authorityOf(reachable(host), bound)}`
  let closing: Promise<void> | undefined
  return {
    url,
    port: bound,
    kubeconfig: kubeconfigFor({ url, caPem, token }),
    caPem,
    close: () => (closing ??= close(wire, streams, unused)),
  }
}

async function bind(server: Server, port: number, host: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen({ port, host, backlog: BACKLOG }, resolve)
  try {
    await promise
  } catch (error) {
    throw new Error(whyNot(error as NodeJS.ErrnoException, port, host), { cause: error })
  }
  server.off('error', reject)
}

function whyNot(error: NodeJS.ErrnoException, port: number, host: string): string {
  const { code } = error
  if (code === 'EADDRINUSE') {
    return `port ${port} on ${host} is already in use: stop what listens there or choose another port (0 takes any free one).`
  }
  if (code === 'EACCES') {
    return `port ${port} on ${host} may not be opened by this user: choose one above 1023.`
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `${host} is not an address of this machine.`
  }
  return `cannot listen on port ${port} of ${host}: ${error.message}`
}

/** An address that stands for all addresses cannot be connected to everywhere. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  return host === '::' ? '::1' : host
}

/** The connections that have not sent a request yet: to Node these are not idle. */
function unusedConnections(server: Server): ReadonlyMap<string, Socket> {
  const unused = new Map<string, Socket>()
  server.on('connection', (socket: Socket) => {
    const peer = peerOf(socket)
    unused.set(peer, socket)
    socket.once('close', () => unused.delete(peer))
  })
  const use = ({ socket }: { readonly socket: Socket }): void => void unused.delete(peerOf(socket))
  server.on('request', use)
  server.on('upgrade', use)
  server.on('session', use)
  return unused
}

// Over TLS a request has another socket than its connection, but the same peer.
const peerOf = ({ remoteAddress, remotePort }: Socket): string => `${remoteAddress} ${remotePort}`

async function close(
  { server, closeIdle, closeAll }: WireServer,
  streams: ReadonlySet<() => void>,
  unused: ReadonlyMap<string, Socket>,
): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.close(() => resolve())
  for (const end of streams) end()
  for (const socket of unused.values()) socket.destroy()
  // Node closes the connections that are idle now, but not those that become idle; and what was asked before may begin
  // as a stream yet.
  const sweep = setInterval(() => {
    for (const end of streams) end()
    closeIdle()
  }, SWEEP_EVERY)
  const deadline = setTimeout(closeAll, GRACE)
  await promise
  clearInterval(sweep)
  clearTimeout(deadline)
}
