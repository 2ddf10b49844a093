/** What stands in an Authorization header. */
export interface BearerHeader {
  /** The token; "" when there is none, or another scheme. */
  readonly token: string
  /** What the server warns of. */
  readonly warning?: string
}

const EXTRA_SPACE =
  'the provided Authorization header contains extra space before the bearer token, and is ignored'

/**
 * Reads a bearer token as Kubernetes does (apiserver pkg/authentication/request/bearertoken): the scheme in any case,
 * one blank, and what stands behind a further blank is ignored.
 */
export function parseBearer(header: string): BearerHeader {
  const [scheme = '', token = '', ...rest] = header.trim().split(' ')
  if (scheme.toLowerCase() !== 'bearer') return { token: '' }
  return token === '' && rest.length > 0 ? { token, warning: EXTRA_SPACE } : { token }
}
