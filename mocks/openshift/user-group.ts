import type { KindDefinition } from '../../src/kube/define-kind.ts'
import { COMMON } from './group.ts'

/** The API group of OpenShift's users. */
export const USER_GROUP = 'user.openshift.io'

/** The group with its version. */
export const USER_GROUP_VERSION = `${USER_GROUP}/v1`

/** What users and groups have in common. */
export const USER_COMMON = {
  ...COMMON,
  group: USER_GROUP,
} as const satisfies Partial<KindDefinition>
