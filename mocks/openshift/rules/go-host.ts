import { quoteGo } from '../../../src/json/go-quote.ts'
import { escapeFault, unescaped } from './go-escape.ts'
import { addressFault } from './go-address.ts'

const LITERAL = 'invalid IP-literal'

/**
 * Says in Go's words why a text is no host of a URL, with or without a port (net/url parseHost); undefined when it is.
 * Other colons than that of the port may stand in it, as for programs whose go.mod is older than Go 1.26.
 */
export function hostFault(host: string): string | undefined {
  const open = host.lastIndexOf('[')
  if (open > 0) return LITERAL
  if (open === 0) return literalFault(host)
  const colon = host.lastIndexOf(':')
  return (colon < 0 ? undefined : portFault(host.slice(colon))) ?? escapeFault(host, 'host')
}

function literalFault(host: string): string | undefined {
  const close = host.lastIndexOf(']')
  if (close < 0) return "missing ']' in host"
  const fault = portFault(host.slice(close + 1))
  if (fault !== undefined) return fault
  const name = host.slice(1, close)
  const zone = name.indexOf('%25')
  const [address, rest] = zone < 0 ? [name, ''] : [name.slice(0, zone), name.slice(zone)]
  const escape = escapeFault(address, 'host') ?? escapeFault(rest, 'zone')
  if (escape !== undefined) return escape
  const bare = unescaped(address) + unescaped(rest)
  const unfit = addressFault(bare)
  if (unfit !== undefined) return `invalid host: ${unfit}`
  return bare.includes(':') ? undefined : LITERAL
}

const portFault = (colonPort: string): string | undefined =>
  /^(:\d*)?$/.test(colonPort) ? undefined : `invalid port ${quoteGo(colonPort)} after host`
