import type { Policy } from '../../src/auth/policy.ts'
import type { Operation } from '../../src/mock/operations.ts'
import { kinds } from './kinds/index.ts'

const operations: readonly Operation[] = []

/** The core kinds of Kubernetes that tokens live on: what an API server needs to serve them. */
export const kubernetesApi = {
  name: 'kubernetes',
  kinds,
  operations,
  policy: (() => false) satisfies Policy,
}
