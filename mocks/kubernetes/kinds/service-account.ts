import { isJsonObject, type JsonObject } from '../../../src/json/value.ts'
import { defineKind } from '../../../src/kube/define-kind.ts'
import { subdomainProblems } from '../../../src/kube/meta/names.ts'
import { objectMetaUpdateErrors } from '../../../src/kube/meta/validate-meta.ts'
import { CORE, coreMetaErrors, VERBS } from '../core.ts'
import { pointers, schemas } from '../schemas.ts'

/** ServiceAccount: an identity for what runs in a namespace. */
export const serviceAccount = defineKind({
  ...CORE,
  kind: 'ServiceAccount',
  plural: 'serviceaccounts',
  singular: 'serviceaccount',
  shortNames: ['sa'],
  scope: 'Namespaced',
  verbs: [...VERBS, 'deletecollection'],
  document: { schemas, pointers, schema: 'ServiceAccount' },
  storageRoot: '/registry/serviceaccounts',
  returnsDeletedObject: true,
  prepare: withNamesOfSecrets,
  validate: (account) => coreMetaErrors(account, subdomainProblems),
  validateUpdate: (account, previous) => [
    ...objectMetaUpdateErrors(account, previous),
    ...coreMetaErrors(account, subdomainProblems),
  ],
})

// References to secrets keep their names only.
function withNamesOfSecrets(account: JsonObject): JsonObject {
  const { secrets } = account
  if (!Array.isArray(secrets)) return account
  const named = secrets.map((secret) => {
    const name = isJsonObject(secret) ? secret['name'] : undefined
    return typeof name === 'string' && name !== '' ? { name } : {}
  })
  return { ...account, secrets: named }
}
