import { defineKind } from '../../../src/kube/define-kind.ts'
import { invalidValue, type FieldError } from '../../../src/kube/field-error.ts'
import { objectMetaErrors } from '../../../src/kube/meta/validate-meta.ts'
import { objectMetaUpdateErrors } from '../../../src/kube/meta/validate-meta-update.ts'
import type { JsonObject } from '../../../src/json/value.ts'
import { groupMessage } from '../messages.ts'
import { textsIn } from '../rules/read.ts'
import { groupNameProblems, userNameProblems } from '../rules/user.ts'
import { groupColumns } from '../user-columns.ts'
import { USER_COMMON } from '../user-group.ts'
import { USER_DOCUMENT } from '../user-schemas.ts'

/** Group of user.openshift.io: users by name, who need not exist. */
export const group = defineKind({
  ...USER_COMMON,
  kind: 'Group',
  plural: 'groups',
  singular: 'group',
  document: { ...USER_DOCUMENT, schema: 'Group' },
  message: groupMessage,
  storageRoot: '/openshift.io/groups',
  columns: groupColumns,
  validate: (object) => [...objectMetaErrors(object, groupNameProblems), ...userErrors(object)],
  validateUpdate: (object, previous) => [
    ...objectMetaUpdateErrors(object, previous),
    ...objectMetaErrors(object, groupNameProblems),
    ...userErrors(object),
  ],
})

// The server names the field in the singular.
function userErrors(object: JsonObject): FieldError[] {
  return textsIn(object, 'users').flatMap((name, index) => {
    const problems = name === '' ? ['may not be empty'] : userNameProblems(name)
    return problems.length === 0 ? [] : [invalidValue(`user[${index}]`, name, problems.join(', '))]
  })
}
