import { reaches, unionOf } from './permissions.ts'
import { UNRESTRICTED, type RoleRecord } from './roles.ts'

/**
 * What roles would give that the user does not have, as errors: for each resource of each role, what the user may do
 * counts in the same access scope and without one (stackrox central/apitoken/service/privilege_escalation.go).
 */
export function escalationsOf(
  own: readonly RoleRecord[],
  requested: readonly RoleRecord[],
): readonly string[] {
  return requested.flatMap(({ permissions, accessScope }) => {
    const applicable = unionOf(
      own
        .filter((role) => role.accessScope === accessScope || role.accessScope === UNRESTRICTED)
        .map((role) => role.permissions),
    )
    return Object.entries(permissions).flatMap(([resource, wanted]) => {
      const given = applicable[resource] ?? 'NO_ACCESS'
      if (reaches(given, wanted)) return []
      return [
        `resource=${resource}, access scope=${JSON.stringify(accessScope)}: requested access is ${wanted}, when user access is ${given}`,
      ]
    })
  })
}

/** Errors as go-multierror prints them. */
export function multierror(errors: readonly string[]): string {
  const count = errors.length === 1 ? '1 error' : `${errors.length} errors`
  return `${count} occurred:\n${errors.map((error) => `\t* ${error}\n`).join('')}\n`
}
