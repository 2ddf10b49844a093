import type { Identity } from './identity.ts'

/** What a request wants, as authorizers see it. */
export interface Attributes {
  readonly verb: string
  readonly isResource: boolean
  readonly group: string
  readonly resource: string
  readonly subresource: string
  readonly namespace: string
  readonly name: string
  /** The path, for requests that are no resource's. */
  readonly path: string
}

/** Says whether an identity may do something. */
export type Policy = (user: Identity, attributes: Attributes) => boolean

/** Says why an identity may not do something that others allow; undefined when it does not matter. */
export type Restriction = (user: Identity, attributes: Attributes) => string | undefined

const DISCOVERY = /^\/(api|apis|openapi|version|healthz|livez|readyz)(\/|$)/
const PUBLIC = /^\/(version|healthz|livez|readyz)\/?$/
const SELF_REVIEWS = new Set([
  'selfsubjectreviews',
  'selfsubjectaccessreviews',
  'selfsubjectrulesreviews',
])

/**
 * The default policy: system:masters may do all, an authenticated user reviews itself, discovers, and keeps its own
 * OAuth tokens when it came by one; everybody may ask for version and health.
 */
export const defaultPolicy: Policy = (user, attributes) => {
  if (user.groups.includes('system:masters')) return true
  const { verb, path, isResource, resource } = attributes
  if (!isResource && verb === 'get' && PUBLIC.test(path)) return true
  if (!user.groups.includes('system:authenticated')) return false
  if (!isResource) return verb === 'get' && DISCOVERY.test(path)
  return verb === 'create' && SELF_REVIEWS.has(resource)
}
