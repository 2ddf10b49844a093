import type { HeaderLookup } from '../../../http/exchange.ts'

/** What the subprotocols of a WebSocket request come to. */
export interface Subprotocols {
  /** The credential among them, as an Authorization header has it; undefined when none is sent, or none counts. */
  readonly authorization: string | undefined
  /** The header line of the others. */
  readonly rest: string
}

const HEADER = 'sec-websocket-protocol'
const BEARER = 'base64url.bearer.authorization.k8s.io.'

/**
 * Takes the bearer token out of the subprotocols: pages cannot set headers when they open a WebSocket (apiserver
 * pkg/authentication/request/websocket/protocol.go). The token is taken only beside another subprotocol, which can be
 * echoed. One that is sent in a wrong way becomes a credential that nobody has.
 */
export function subprotocolsOf(headers: HeaderLookup): Subprotocols {
  const sent = headers.all(HEADER).flatMap((line) => line.split(',').map((one) => one.trim()))
  const [bearer, ...more] = sent.filter((one) => one.startsWith(BEARER))
  const others = sent.filter((one) => !one.startsWith(BEARER))
  const asSent = { authorization: undefined, rest: headers.all(HEADER)[0] ?? '' }
  if (bearer === undefined || hasBearer(headers)) return asSent
  const token = more.length > 0 ? undefined : decoded(bearer.slice(BEARER.length))
  if (token === '') return asSent
  const isTaken = token !== undefined && !/\s/.test(token) && others.length > 0
  return { authorization: `Bearer ${isTaken ? token : bearer}`, rest: others.join(',') }
}

// A token in the header comes first.
const hasBearer = (headers: HeaderLookup): boolean =>
  /^\s*bearer \S/i.test(headers.get('authorization') ?? '')

/** Reads base64url without padding; undefined for anything else, and for what is no UTF-8. */
function decoded(text: string): string | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    return decoder.decode(Buffer.from(text, 'base64url'))
  } catch {
    return undefined
  }
}
