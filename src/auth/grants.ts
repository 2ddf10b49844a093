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

/** What may be done to resources; `*` stands for all of them, a resource may be `*` `/` and a subresource. */
export interface ResourceRule {
  readonly verbs: readonly string[]
  readonly apiGroups: readonly string[]
  readonly resources: readonly string[]
  /** Only objects of these names, where it is given. */
  readonly resourceNames?: readonly string[]
}

/** What may be done to other paths; a path may end in `*`. */
export interface PathRule {
  readonly verbs: readonly string[]
  readonly nonResourceURLs: readonly string[]
}

/** Rules and who they are for: what a role and its binding are on a cluster. */
export interface Grant {
  /** The name of the cluster role and of its binding: reviews of access tell it. */
  readonly name?: string
  /** Users and groups by name. */
  readonly to: readonly string[]
  /** Only in this namespace, where it is given. */
  readonly namespace?: string
  readonly rules: readonly (ResourceRule | PathRule)[]
}

/** Says why an identity may not do something that others allow; undefined when it does not matter. */
export type Restriction = (user: Identity, attributes: Attributes) => string | undefined

/** The first grant that allows it. */
export function grantFor(
  grants: readonly Grant[],
  user: Identity,
  attributes: Attributes,
): Grant | undefined {
  const namespace = attributes.isResource ? attributes.namespace : ''
  return grantsFor(grants, user, namespace).find(({ rules }) => isCovered(rules, attributes))
}

/** Why a grant allows something, as the authorizer of roles tells it; undefined for one without a name. */
export function reasonOf({ name, to }: Grant, user: Identity): string | undefined {
  if (name === undefined) return undefined
  const subject = to.find((one) => one === user.name || user.groups.includes(one)) ?? ''
  const who = `${subject === user.name ? 'User' : 'Group'} ${JSON.stringify(subject)}`
  const role = JSON.stringify(name)
  return `RBAC: allowed by ClusterRoleBinding ${role} of ClusterRole ${role} to ${who}`
}

/** Says whether one of the rules covers it. */
export const isCovered = (
  rules: readonly (ResourceRule | PathRule)[],
  attributes: Attributes,
): boolean => rules.some((rule) => covers(rule, attributes))

/** The rules that hold for an identity in a namespace; those of the cluster hold everywhere. */
export const rulesFor = (
  grants: readonly Grant[],
  user: Identity,
  namespace: string,
): readonly (ResourceRule | PathRule)[] =>
  grantsFor(grants, user, namespace).flatMap(({ rules }) => rules)

const grantsFor = (grants: readonly Grant[], user: Identity, namespace: string): readonly Grant[] =>
  grants
    .filter(({ to }) => to.includes(user.name) || user.groups.some((group) => to.includes(group)))
    .filter((grant) => grant.namespace === undefined || grant.namespace === namespace)

/** Says whether a rule is about paths. */
export const isPathRule = (rule: ResourceRule | PathRule): rule is PathRule =>
  'nonResourceURLs' in rule

const includes = (list: readonly string[], item: string): boolean =>
  list.includes('*') || list.includes(item)

function covers(rule: ResourceRule | PathRule, attributes: Attributes): boolean {
  if (isPathRule(rule) === attributes.isResource || !includes(rule.verbs, attributes.verb)) {
    return false
  }
  if (isPathRule(rule)) return rule.nonResourceURLs.some((url) => matches(url, attributes.path))
  const { group, resource, subresource, name } = attributes
  const full = subresource === '' ? resource : `${resource}/${subresource}`
  const isNamed = rule.resourceNames === undefined || rule.resourceNames.includes(name)
  const isMeant = includes(rule.resources, full) || rule.resources.includes(`*/${subresource}`)
  return isNamed && isMeant && includes(rule.apiGroups, group)
}

const matches = (url: string, path: string): boolean =>
  url.endsWith('*') ? path.startsWith(url.slice(0, -1)) : url === path
