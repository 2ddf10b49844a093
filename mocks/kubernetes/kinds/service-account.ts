import { isJsonObject, type JsonObject } from '../../../src/json/value.ts'
import { defineKind } from '../../../src/kube/define-kind.ts'
import { subdomainProblems } from '../../../src/kube/meta/names.ts'
import { ageColumn, NAME_COLUMN } from '../../../src/kube/output/column.ts'
import { objectMetaUpdateErrors } from '../../../src/kube/meta/validate-meta-update.ts'
import { serviceAccountMessage } from '../messages.ts'
import { CORE, coreMetaErrors, VERBS } from '../core.ts'
import { tokenRequest } from '../reviews/token-request.ts'
import { goTypes, pointers, schemas } from '../schemas.ts'

/** ServiceAccount: an identity for what runs in a namespace. */
export const serviceAccount = defineKind({
  ...CORE,
  kind: 'ServiceAccount',
  plural: 'serviceaccounts',
  singular: 'serviceaccount',
  shortNames: ['sa'],
  scope: 'Namespaced',
  verbs: [...VERBS, 'deletecollection'],
  document: { schemas, pointers, goTypes, schema: 'ServiceAccount' },
  storageRoot: '/registry/serviceaccounts',
  returnsDeletedObject: true,
  message: serviceAccountMessage,
  columns: [
    NAME_COLUMN,
    {
      name: 'Secrets',
      type: 'string',
      description:
        'Secrets is a list of the secrets in the same namespace that pods running using this ServiceAccount are allowed to use. Pods are only limited to this list if this service account has a "kubernetes.io/enforce-mountable-secrets" annotation set to "true". The "kubernetes.io/enforce-mountable-secrets" annotation is deprecated since v1.32. Prefer separate namespaces to isolate access to mounted secrets. This field should not be used to find auto-generated service account token secrets for use outside of pods. Instead, tokens can be requested directly using the TokenRequest API, or service account token secrets can be manually created. More info: https://kubernetes.io/docs/concepts/configuration/secret',
      cell: ({ secrets }) => (Array.isArray(secrets) ? secrets.length : 0),
    },
    ageColumn(),
  ],
  subresources: { token: { type: 'review', definition: tokenRequest } },
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
