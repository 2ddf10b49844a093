import type { KindDefinition, Verb } from '../../src/kube/define-kind.ts'

/** The API group of OpenShift's users. */
export const USER_GROUP = 'user.openshift.io'

/** The group with its version. */
export const USER_GROUP_VERSION = `${USER_GROUP}/v1`

const VERBS: readonly Verb[] = [
  'create',
  'delete',
  'deletecollection',
  'get',
  'list',
  'patch',
  'update',
  'watch',
]

/** What users and groups have in common. */
export const USER_COMMON = {
  group: USER_GROUP,
  version: 'v1',
  scope: 'Cluster',
  family: 'aggregated',
  verbs: VERBS,
  generateName: 'verbatim',
  unconditionalUpdate: false,
  collectsGarbage: false,
} as const satisfies Partial<KindDefinition>
