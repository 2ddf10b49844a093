import { invalidValue, type FieldError } from '../../../src/kube/field-error.ts'
import { goUrlProblem } from './go-url.ts'

/**
 * The rules for a redirect URI: it parses, has no fragment, and no path segment that leads elsewhere (oauth-apiserver
 * pkg/oauth/apis/oauth/validation ValidateRedirectURI).
 */
export function redirectUriErrors(uri: string, field: string): FieldError[] {
  const problem = uri === '' ? 'may not be empty' : redirectUriProblem(uri)
  return problem === undefined ? [] : [invalidValue(field, uri, problem)]
}

function redirectUriProblem(uri: string): string | undefined {
  const unparsable = goUrlProblem(uri)
  if (unparsable !== undefined) return unparsable
  const hash = uri.indexOf('#')
  if (hash >= 0 && hash < uri.length - 1) return 'may not contain a fragment'
  const segments = decodedPath(hash < 0 ? uri : uri.slice(0, hash)).split('/')
  const dotted = segments.find((segment) => segment === '.' || segment === '..')
  return dotted === undefined ? undefined : `may not contain a path segment of ${dotted}`
}

// The path as Go's url.Parse gives it: decoded; an opaque URI has none.
function decodedPath(uri: string): string {
  const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/.exec(uri)?.[0] ?? ''
  const rest = uri.slice(scheme.length).split('?', 1)[0] ?? ''
  if (scheme !== '' && !rest.startsWith('/')) return ''
  const path = rest.startsWith('//') ? rest.slice(2).replace(/^[^/]*/, '') : rest
  return decodeURIComponent(path)
}
