import { invalidValue, required, type FieldError } from '../../../src/kube/field-error.ts'

/** A scope that names a role: `role:NAME:NAMESPACE`, with `:!` behind it for its escalating resources. */
export interface RoleScope {
  readonly role: string
  readonly namespace: string
  readonly escalates: boolean
}

const USER_SCOPES = new Set([
  'user:full',
  'user:info',
  'user:check-access',
  'user:list-scoped-projects',
  'user:list-projects',
])

/** The rules for a list of scopes (library-go pkg/authorization/scopemetadata). */
export function scopesErrors(scopes: readonly string[]): FieldError[] {
  if (scopes.length === 0) return [required('scopes', 'may not be empty')]
  return scopes.flatMap((scope, index) => scopeErrors(scope, `scopes[${index}]`))
}

const LEGAL = /^[!#-[\]-~]*$/

function scopeErrors(scope: string, field: string): FieldError[] {
  if (!LEGAL.test(scope)) {
    const illegal = [...scope].filter((character) => !LEGAL.test(character))
    return illegal.map((character) =>
      invalidValue(field, scope, `${character.codePointAt(0)} not allowed`),
    )
  }
  if (USER_SCOPES.has(scope)) return []
  if (!scope.startsWith('role:')) return [invalidValue(field, scope, 'no scope handler found')]
  const parsed = parseRoleScope(scope)
  return typeof parsed === 'string' ? [invalidValue(field, scope, parsed)] : []
}

/** Reads a role scope; a text tells why it is none. Role names may hold colons, the namespace stands behind the last. */
export function parseRoleScope(scope: string): RoleScope | string {
  const escalates = scope.endsWith(':!')
  const bare = escalates ? scope.slice(0, -2) : scope
  const rest = bare.startsWith('role:') ? bare.slice('role:'.length) : ''
  const colon = rest.lastIndexOf(':')
  const [role, namespace] = [rest.slice(0, Math.max(colon, 0)), rest.slice(colon + 1)]
  if (colon < 0 || role === '' || namespace === '') return `bad format for scope ${bare}`
  return { role, namespace, escalates }
}
