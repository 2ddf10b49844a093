import { quoteGo } from '../../../src/json/go-quote.ts'
import { hostFault } from './go-host.ts'
import { escapeFault, unescaped } from './go-escape.ts'

/** What the rules ask of a URL: all decoded. */
export interface GoUrl {
  readonly scheme: string
  readonly host: string
  readonly path: string
  readonly fragment: string
}

/**
 * Parses a URL as Go's net/url does (1.26).
 *
 * @param text of the URL, relative or absolute
 * @returns its parts; a text says in Go's words why it is no URL
 */
export function parseGoUrl(text: string): GoUrl | string {
  const plain = PLAIN.exec(text)
  if (plain) {
    const [, scheme = '', host = '', path = ''] = plain
    return { scheme, host, path, fragment: '' }
  }
  const hash = text.indexOf('#')
  const [url, fragment] = hash < 0 ? [text, ''] : [text.slice(0, hash), text.slice(hash + 1)]
  const parsed = partsOf(url)
  if ('fault' in parsed) return `parse ${quoteGo(url)}: ${parsed.fault}`
  const fault = escapeFault(fragment)
  if (fault !== undefined) return `parse ${quoteGo(text)}: ${fault}`
  const { scheme, host, path } = parsed
  return {
    scheme,
    host: unescaped(host),
    path: unescaped(path),
    fragment: unescaped(fragment),
  }
}

/** Most URLs: a scheme, a host with or without a port, and a path, nothing in them escaped. */
const PLAIN = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([A-Za-z0-9.-]+(?::\d+)?)((?:\/[A-Za-z0-9._~-]*)*)$/

type Parsed = Omit<GoUrl, 'fragment'> | { readonly fault: string }

function partsOf(url: string): Parsed {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f]/.test(url)) {
    return { fault: 'net/url: invalid control character in URL' }
  }
  if (url.startsWith(':')) return { fault: 'missing protocol scheme' }
  const scheme = /^[A-Za-z][A-Za-z0-9+.-]*(?=:)/.exec(url)?.[0] ?? ''
  const rest = (scheme === '' ? url : url.slice(scheme.length + 1)).split('?', 1)[0] ?? ''
  if (!rest.startsWith('/')) {
    // What has a scheme and no slash behind it is opaque: it has no path.
    if (scheme !== '') return { scheme, host: '', path: '' }
    const [segment = ''] = rest.split('/', 1)
    if (segment.includes(':')) return { fault: 'first path segment in URL cannot contain colon' }
  }
  const hasHost = rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///'))
  const authority = hasHost ? (rest.slice(2).split('/', 1)[0] ?? '') : undefined
  const path = authority === undefined ? rest : rest.slice(2 + authority.length)
  const fault =
    (authority === undefined ? undefined : authorityFault(authority)) ?? escapeFault(path)
  if (fault !== undefined) return { fault }
  return { scheme, host: authority?.slice(authority.lastIndexOf('@') + 1) ?? '', path }
}

function authorityFault(authority: string): string | undefined {
  const at = authority.lastIndexOf('@')
  const fault = hostFault(authority.slice(at + 1))
  if (fault !== undefined || at < 0) return fault
  const user = authority.slice(0, at)
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user)) return 'net/url: invalid userinfo'
  const [name = '', ...password] = user.split(':')
  return escapeFault(name) ?? escapeFault(password.join(':'))
}
