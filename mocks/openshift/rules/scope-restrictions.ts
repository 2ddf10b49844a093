import type { JsonObject } from '../../../src/json/value.ts'
import { objectsIn, textsIn } from './read.ts'
import { parseRoleScope } from './scopes.ts'

/**
 * Says why a client may not have scopes; undefined when it may. Each scope must satisfy one restriction; all reasons are
 * told, equal ones once (library-go pkg/authorization/scopemetadata ValidateScopeRestrictions).
 */
export function restrictionProblem(
  clientName: string,
  restrictions: readonly JsonObject[],
  scopes: readonly string[],
): string | undefined {
  if (scopes.length === 0) return `${clientName} may not request unscoped tokens`
  if (restrictions.length === 0) return undefined
  const problems = [...new Set(scopes.flatMap((scope) => scopeProblems(restrictions, scope)))]
  return problems.length > 1 ? `[${problems.join(', ')}]` : problems[0]
}

function scopeProblems(restrictions: readonly JsonObject[], scope: string): string[] {
  const problems: string[] = []
  for (const restriction of restrictions) {
    const literals = textsIn(restriction, 'literals')
    if (literals.length > 0) {
      if (literals.includes(scope)) return []
      problems.push(`${scope} not found in [${literals.join(' ')}]`)
    }
    const [clusterRole] = objectsIn(restriction, 'clusterRole')
    if (clusterRole && scope.startsWith('role:')) {
      const problem = roleProblem(clusterRole, scope)
      if (problem === undefined) return []
      problems.push(problem)
    }
  }
  return problems.length > 0 ? problems : [`${scope} did not match any scope restriction`]
}

function roleProblem(clusterRole: JsonObject, scope: string): string | undefined {
  const parsed = parseRoleScope(scope)
  if (typeof parsed === 'string') return parsed
  const allows = (field: string, value: string): boolean =>
    textsIn(clusterRole, field).some((allowed) => allowed === '*' || allowed === value)
  if (!allows('roleNames', parsed.role)) return `${scope} does not use an approved name`
  if (!allows('namespaces', parsed.namespace)) return `${scope} does not use an approved namespace`
  if (parsed.escalates && clusterRole['allowEscalation'] !== true) {
    return `${scope} is not allowed to escalate`
  }
  return undefined
}
