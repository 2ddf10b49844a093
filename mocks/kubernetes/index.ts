import kubernetes from '../../contracts/documents/kubernetes.json' with { type: 'json' }
import type { Grant } from '../../src/auth/grants.ts'
import { operationsOf } from '../../src/mock/operations.ts'
import { kinds } from './kinds/index.ts'
import { reviews } from './reviews/index.ts'
import { AUDIENCES } from './tokens/issuer.ts'
import { pages } from './tokens/pages.ts'
import { serviceAccountTokens } from './tokens/service-account-tokens.ts'

const grants: readonly Grant[] = []

/** The core kinds of Kubernetes that tokens live on: what an API server needs to serve them. */
export const kubernetesApi = {
  name: 'kubernetes',
  kinds: [...kinds, ...reviews],
  operations: operationsOf('kubernetes', kubernetes),
  grants,
  authenticators: [serviceAccountTokens],
  audiences: AUDIENCES,
  pages,
}
