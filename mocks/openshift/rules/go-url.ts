/**
 * Says in the words of Go's net/url why a text is no URL; undefined when it parses. Covers what url.Parse checks:
 * control characters, the scheme, escapes, spaces in the host, and the port.
 */
export function goUrlProblem(text: string): string | undefined {
  const fault = urlFault(text)
  return fault === undefined ? undefined : `parse ${JSON.stringify(text)}: ${fault}`
}

function urlFault(text: string): string | undefined {
  const hash = text.indexOf('#')
  const url = hash < 0 ? text : text.slice(0, hash)
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f]/.test(url)) return 'net/url: invalid control character in URL'
  const scheme = splitScheme(url)
  if (typeof scheme === 'string') return scheme
  const rest = scheme.rest.split('?', 1)[0] ?? ''
  if (!rest.startsWith('/')) {
    if (scheme.name !== '') return undefined
    const segment = rest.split('/', 1)[0] ?? ''
    if (segment.includes(':')) return 'first path segment in URL cannot contain colon'
  }
  if (!rest.startsWith('//') || rest.startsWith('///')) return escapeFault(rest, '')
  const authority = rest.slice(2).split('/', 1)[0] ?? ''
  return authorityFault(authority) ?? escapeFault(rest.slice(2 + authority.length), '')
}

function splitScheme(url: string): { readonly name: string; readonly rest: string } | string {
  const colon = url.indexOf(':')
  if (colon < 0 || !/^[A-Za-z0-9+.-]*$/.test(url.slice(0, colon))) return { name: '', rest: url }
  if (colon === 0) return 'missing protocol scheme'
  const name = url.slice(0, colon)
  // A scheme begins with a letter; otherwise it is a path.
  if (!/^[A-Za-z]/.test(name)) {
    return { name: '', rest: url }
  }
  return { name, rest: url.slice(colon + 1) }
}

function authorityFault(authority: string): string | undefined {
  const at = authority.lastIndexOf('@')
  if (at >= 0) {
    const user = authority.slice(0, at)
    if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user)) return 'net/url: invalid userinfo'
    const fault = escapeFault(user, '')
    if (fault !== undefined) return fault
  }
  return hostFault(authority.slice(at + 1))
}

function hostFault(host: string): string | undefined {
  if (host.startsWith('[')) {
    const close = host.lastIndexOf(']')
    if (close < 0) return "missing ']' in host"
    return portFault(host.slice(close + 1))
  }
  const colon = host.lastIndexOf(':')
  if (colon >= 0) {
    const fault = portFault(host.slice(colon))
    if (fault !== undefined) return fault
  }
  const bad = /[\s"<>\\^`{|}]/u.exec(host)
  if (bad) return `invalid character ${JSON.stringify(bad[0])} in host name`
  return escapeFault(host, 'host')
}

const portFault = (colonPort: string): string | undefined =>
  colonPort === '' || /^:\d*$/.test(colonPort)
    ? undefined
    : `invalid port ${JSON.stringify(colonPort)} after host`

function escapeFault(text: string, where: '' | 'host'): string | undefined {
  for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
    const escape = text.slice(at, at + 3)
    const isEscape = /^%[0-9a-fA-F]{2}$/.test(escape)
    // In a host only bytes beyond ASCII may be escaped.
    const isAllowed = isEscape && (where === '' || Number.parseInt(escape.slice(1), 16) >= 0x80)
    if (!isAllowed) return `invalid URL escape ${JSON.stringify(escape)}`
  }
  return undefined
}
