import openshift from '../../contracts/documents/openshift.json' with { type: 'json' }
import type { JsonObject } from '../../src/json/value.ts'
import type { KindDefinition, Verb } from '../../src/kube/define-kind.ts'

/** The API group of OpenShift's OAuth kinds. */
export const GROUP = 'oauth.openshift.io'

/** The group with its version. */
export const GROUP_VERSION = `${GROUP}/v1`

const ALL_VERBS: readonly Verb[] = [
  'create',
  'delete',
  'deletecollection',
  'get',
  'list',
  'patch',
  'update',
  'watch',
]

/** What the kinds of this group have in common. */
export const COMMON = {
  group: GROUP,
  version: 'v1',
  scope: 'Cluster',
  family: 'aggregated',
  verbs: ALL_VERBS,
  generateName: 'verbatim',
  unconditionalUpdate: false,
  collectsGarbage: false,
} as const satisfies Partial<KindDefinition>

/** The document of this group, and what Go knows of its fields beside it: pointers, and types with names of their own. */
export const DOCUMENT = {
  schemas: openshift.components.schemas as unknown as JsonObject,
  pointers: [
    'OAuthClient.accessTokenMaxAgeSeconds',
    'OAuthClient.accessTokenInactivityTimeoutSeconds',
    'OwnerReference.controller',
    'OwnerReference.blockOwnerDeletion',
    'ObjectMeta_v2.deletionGracePeriodSeconds',
  ],
  goTypes: {
    'OAuthClient.grantMethod': 'v1.GrantHandlerType',
    'ObjectMeta_v2.uid': 'types.UID',
    'OwnerReference.uid': 'types.UID',
    'ManagedFieldsEntry.operation': 'v1.ManagedFieldsOperationType',
  },
}
