import { limitRange } from './limit-range.ts'
import { namespace } from './namespace.ts'
import { pod } from './pod.ts'
import { resourceQuota } from './resource-quota.ts'
import { secret } from './secret.ts'
import { serviceAccount } from './service-account.ts'

/** The core kinds that tokens live on, and those that clients ask for beside them. */
export const kinds = [limitRange, namespace, pod, resourceQuota, secret, serviceAccount] as const
