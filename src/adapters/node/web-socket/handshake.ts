import type { HeaderLookup } from '../../../http/exchange.ts'

/** What a client and the server have agreed on. */
export interface Handshake {
  readonly key: string
  /** The subprotocol that is echoed; "" without one. */
  readonly protocol: string
}

const KEY = /^[+/\dA-Za-z]{22}==$/
/** What Go's net/url takes for a URI: a page without an origin sends "null", which is none. */
const URI = /^(?:\*$|\/|[a-z][a-z\d+.-]*:)/i
/** A token of HTTP. */
const ONE_OR_NONE = /^[\w!#$%&'*+.^`|~-]*$/

/**
 * Agrees on a WebSocket, or gives the text of the refusal, in the order and with the bare heads of the real server
 * (golang.org/x/net/websocket, which knows no extensions). Two subprotocols are too many, since it chooses none.
 */
export function shakeHands(headers: HeaderLookup, subprotocols: string): Handshake | string {
  const key = headers.get('sec-websocket-key') ?? ''
  if (!KEY.test(key)) return `${BAD_REQUEST}\r\n\r\nmismatch challenge/response`
  if (headers.get('sec-websocket-version') !== '13') {
    return `${BAD_REQUEST}\r\nSec-WebSocket-Version: 13\r\n\r\nmissing or bad WebSocket Version`
  }
  if (!URI.test(headers.get('origin') ?? '')) return 'HTTP/1.1 403 Forbidden\r\n\r\n'
  const protocol = subprotocols.trim()
  return ONE_OR_NONE.test(protocol) ? { key, protocol } : `${BAD_REQUEST}\r\n\r\n`
}

const BAD_REQUEST = 'HTTP/1.1 400 Bad Request'
