import type { Domain, IdentityQuery } from './identity.ts'

const DOMAIN_PREFIXES: Readonly<Record<string, Domain>> = {
  local: 'LOCAL',
  ad: 'ACTIVE_DIRECTORY',
  ldap_user: 'POSIX_USER',
  ldap_group: 'POSIX_GROUP',
  world: 'WORLD',
}

/**
 * Reads an expression that names somebody, as the query `user` has it: what the official client sends (a name alone,
 * `uid:N`, `gid:N`, a SID, `auth_id:N`), what it takes on its command line, and bare numbers.
 */
export function parseFilter(expression: string): IdentityQuery {
  const [, prefix, rest] = /^([a-z_]+):(.*)$/is.exec(expression) ?? []
  if (prefix !== undefined && rest !== undefined) {
    const query = prefixed(prefix.toLowerCase(), rest)
    if (query) return query
  }
  if (/^\d+$/.test(expression)) return { auth_id: expression }
  if (/^S-\d+-\d+(-\d+)+$/i.test(expression)) return { sid: expression.toUpperCase() }
  return { name: expression }
}

function prefixed(prefix: string, rest: string): IdentityQuery | undefined {
  const domain = DOMAIN_PREFIXES[prefix]
  if (domain) return { domain, name: rest }
  switch (prefix) {
    case 'name':
      return { name: rest }
    case 'sid':
      return { sid: rest.toUpperCase() }
    case 'auth_id':
      return /^\d+$/.test(rest) ? { auth_id: rest } : undefined
    case 'uid':
    case 'gid':
      return /^\d{1,10}$/.test(rest) ? { [prefix]: Number(rest) } : undefined
    default:
      return undefined
  }
}
