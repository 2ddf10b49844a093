import type { IncomingMessage } from 'node:http'
import type { PlainRequest } from '../../http/exchange.ts'
import { headerLinesOf } from './header-lines.ts'

const ABSOLUTE_FORM = /^https?:\/\/[^/?#]*/i
const AUTHORITY = /^[\w.\-:[\]]+$/

/**
 * Translates a request of node:http without building a URL, so that no request line and no Host header can make it
 * throw. The path is the one in `url`: a prefix under which Express has mounted us is gone.
 */
export function plainRequestFrom(message: IncomingMessage, body: Uint8Array): PlainRequest {
  const headers = headerLinesOf(message.rawHeaders)
  return {
    method: message.method ?? 'GET',
    ...splitTarget(message.url ?? '/'),
    headers,
    body,
    origin: originOf(message, headers.get('host')),
  }
}

/** The path and the query of what a request line asks for, both still encoded. */
export function splitTarget(asked: string): { readonly path: string; readonly query: string } {
  const target = originForm(asked)
  const path = withoutQuery(target)
  return { path, query: target.slice(path.length + 1) }
}

/** The path of a request, still encoded, without its query. */
export function pathOf(message: IncomingMessage): string {
  return withoutQuery(originForm(message.url ?? '/'))
}

/** The host and port as a URL spells them. */
export function authorityOf(host: string, port: number | undefined): string {
  const spelled = host.includes(':') ? `[${host}]` : host
  return port === undefined ? spelled : `${spelled}:${port}`
}

/** A proxy's client sends the whole URL in the request line. */
function originForm(target: string): string {
  if (target.startsWith('/')) return target
  const path = target.replace(ABSOLUTE_FORM, '')
  return path === '' || path.startsWith('?') ? `/${path}` : path
}

function originOf({ socket }: IncomingMessage, host: string | undefined): string {
  const scheme = 'encrypted' in socket ? 'https' : 'http'
  if (host !== undefined && AUTHORITY.test(host)) return `${scheme}://${host}`
  // HTTP/1.0 needs no Host, and some clients send nonsense.
  return `${scheme}://${authorityOf(socket.localAddress ?? 'localhost', socket.localPort)}`
}

function withoutQuery(target: string): string {
  const mark = target.indexOf('?')
  return mark < 0 ? target : target.slice(0, mark)
}
