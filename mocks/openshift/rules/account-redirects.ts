import { isJsonObject, type JsonObject, type JsonValue } from '../../../src/json/value.ts'
import { textIn } from './read.ts'
import { parseGoUrl } from './go-url.ts'

const REDIRECT = 'serviceaccounts.openshift.io/oauth-redirect'
const URI = `${REDIRECT}uri.`
const REFERENCE = `${REDIRECT}reference.`

/** What is said of a service account that cannot be a client. */
export const withoutRedirects = (name: string): string =>
  `${name} has no redirectURIs; set ${URI}<some-value>=<redirect> or create a dynamic URI using ${REFERENCE}<some-value>=<reference>`

/**
 * Says whether the annotations of a service account tell where to redirect to: a URI with a scheme and a host. One that
 * has a reference of the same name completes a route, and there are no routes (library-go
 * pkg/oauth/oauthserviceaccountclient).
 */
export function hasRedirect(account: JsonObject): boolean {
  const metadata = account['metadata']
  const annotations = isJsonObject(metadata) ? metadata['annotations'] : undefined
  if (!isJsonObject(annotations)) return false
  return Object.entries(annotations).some(
    ([key, uri]) =>
      key.startsWith(URI) &&
      leadsSomewhere(uri) &&
      !isReference(annotations[`${REFERENCE}${key.slice(URI.length)}`]),
  )
}

function leadsSomewhere(uri: JsonValue | undefined): boolean {
  const url = parseGoUrl(typeof uri === 'string' ? uri : '')
  return typeof url !== 'string' && url.scheme !== '' && /^[^:]/.test(url.host)
}

const VERSIONS = ['v1', 'oauth.openshift.io/v1']

function isReference(text: JsonValue | undefined): boolean {
  const decoded = parsed(text)
  if (!isJsonObject(decoded) || decoded['kind'] !== 'OAuthRedirectReference') return false
  const { apiVersion, reference } = decoded
  if (typeof apiVersion !== 'string' || !VERSIONS.includes(apiVersion)) return false
  if (!isJsonObject(reference)) return false
  return ['group', 'kind', 'name'].some((field) => textIn(reference, field) !== '')
}

function parsed(text: JsonValue | undefined): JsonValue | undefined {
  if (typeof text !== 'string') return undefined
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return undefined
  }
}
