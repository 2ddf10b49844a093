import { invalidValue, type FieldError } from '../../../src/kube/field-error.ts'
import { parseGoUrl } from './go-url.ts'

/**
 * The rules for a redirect URI: it parses, has no fragment, and no path segment that leads elsewhere (oauth-apiserver
 * pkg/oauth/apis/oauth/validation ValidateRedirectURI).
 */
export function redirectUriErrors(uri: string, field: string): FieldError[] {
  const problem = uri === '' ? 'may not be empty' : redirectUriProblem(uri)
  return problem === undefined ? [] : [invalidValue(field, uri, problem)]
}

function redirectUriProblem(uri: string): string | undefined {
  const url = parseGoUrl(uri)
  if (typeof url === 'string') return url
  if (url.fragment !== '') return 'may not contain a fragment'
  const dotted = url.path.split('/').find((segment) => segment === '.' || segment === '..')
  return dotted === undefined ? undefined : `may not contain a path segment of ${dotted}`
}
