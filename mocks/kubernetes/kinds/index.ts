import { namespace } from './namespace.ts'
import { pod } from './pod.ts'
import { secret } from './secret.ts'
import { serviceAccount } from './service-account.ts'

/** The core kinds that tokens live on. */
export const kinds = [namespace, pod, secret, serviceAccount] as const
