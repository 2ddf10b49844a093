import { escalationsOf } from '../access/escalation.ts'
import { NONE } from '../access/roles.ts'
import type { Operation } from './operation.ts'

/** The roles that the caller could give to a token, in byte order. */
export const listAllowedRoles: Operation = {
  needs: [['READ_ACCESS', 'Access']],
  read:
    (_call, { roles }) =>
    (caller) => {
      const allowed = roles
        .all()
        .filter((role) => role.name !== NONE && escalationsOf(caller.roles, [role]).length === 0)
      return { roleNames: allowed.map(({ name }) => name).toSorted() }
    },
}
