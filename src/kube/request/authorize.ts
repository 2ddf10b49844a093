import { quoteGo } from '../../json/go-quote.ts'
import { grantFor, reasonOf, type Attributes } from '../../auth/grants.ts'
import type { Identity } from '../../auth/identity.ts'
import type { RequestInfo } from './request-info.ts'
import { forbidden } from '../status.ts'
import type { World } from '../world.ts'

/** What was decided about a request. */
export interface Decision {
  readonly isAllowed: boolean
  /** Why, or why not, where somebody has a word on it. */
  readonly reason?: string | undefined
}

/** Decides whether an identity may do something: a restriction forbids, else a grant allows. */
export function decide(world: World, user: Identity, attributes: Attributes): Decision {
  for (const restriction of world.restrictions) {
    const reason = restriction(user, attributes)
    if (reason !== undefined) return { isAllowed: false, reason }
  }
  const grant = grantFor(world.grants, user, attributes)
  return { isAllowed: grant !== undefined, reason: grant && reasonOf(grant, user) }
}

/** What a request wants to do, as authorizers see it. */
export const attributesOf = (info: RequestInfo, method: string): Attributes => ({
  ...info,
  verb: info.isResource ? info.verb : method.toLowerCase(),
})

/** Refuses what an identity may not do with a 403 (apiserver pkg/endpoints/handlers/responsewriters/errors.go). */
export function authorize(world: World, user: Identity, attributes: Attributes): void {
  const { isAllowed, reason } = decide(world, user, attributes)
  if (isAllowed) return
  const { isResource, verb, path, group, resource, name } = attributes
  const who = `User ${quoteGo(user.name)} cannot ${verb}`
  const why = reason === undefined ? '' : `: ${reason}`
  if (!isResource) throw forbidden(undefined, '', escapeHtml(`${who} path ${quoteGo(path)}${why}`))
  throw forbidden({ group, resource }, name, escapeHtml(`${who} ${target(attributes)}${why}`))
}

function target({ group, resource, subresource, namespace }: Attributes): string {
  const what = subresource === '' ? resource : `${resource}/${subresource}`
  const where = namespace === '' ? 'at the cluster scope' : `in the namespace ${quoteGo(namespace)}`
  return `resource ${quoteGo(what)} in API group ${quoteGo(group)} ${where}`
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
