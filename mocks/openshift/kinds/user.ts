import type { JsonObject } from '../../../src/json/value.ts'
import { defineKind } from '../../../src/kube/define-kind.ts'
import type { FieldError } from '../../../src/kube/field-error.ts'
import { withMetadata } from '../../../src/kube/meta/object-meta.ts'
import { objectMetaErrors } from '../../../src/kube/meta/validate-meta.ts'
import { objectMetaUpdateErrors } from '../../../src/kube/meta/validate-meta-update.ts'
import { userMessage } from '../messages.ts'
import { identityErrors } from '../rules/identity.ts'
import { userNameProblems, userReferenceErrors } from '../rules/user.ts'
import { userColumns } from '../user-columns.ts'
import { USER_COMMON } from '../user-group.ts'
import { USER_DOCUMENT } from '../user-schemas.ts'

/**
 * User of user.openshift.io: whom OAuth tokens belong to. Under the name `~` stands the caller, who need not be stored
 * (openshift-apiserver pkg/user/apiserver/registry/user/etcd). The groups of a user are told, never kept.
 */
export const user = defineKind({
  ...USER_COMMON,
  kind: 'User',
  plural: 'users',
  singular: 'user',
  document: { ...USER_DOCUMENT, schema: 'User' },
  message: userMessage,
  storageRoot: '/openshift.io/users',
  columns: userColumns,
  readableName: (name) => (name === '~' ? [] : userReferenceErrors(name, 'metadata.name')),
  virtual: (name, { user: caller, read }) => {
    if (name !== '~') return undefined
    const asksStore = userNameProblems(caller.name).length === 0
    const stored = asksStore ? read('user.openshift.io/v1', 'User', caller.name) : undefined
    const { uid } = caller
    const told = withMetadata(stored ?? {}, {
      name: caller.name,
      ...(uid === '' ? {} : { uid }),
    })
    return { asksStore, object: { ...told, groups: [...new Set(caller.groups)].toSorted() } }
  },
  prepare: (object) => ({ ...object, groups: null }),
  validate: (object) => userErrors(object),
  validateUpdate: (object, previous) => [
    ...objectMetaUpdateErrors(object, previous),
    ...userErrors(object),
  ],
})

const userErrors = (object: JsonObject): FieldError[] => [
  ...objectMetaErrors(object, userNameProblems),
  ...identityErrors(object),
]
