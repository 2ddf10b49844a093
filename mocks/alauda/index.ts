import alauda from '../../contracts/documents/alauda.json' with { type: 'json' }
import type { Grant } from '../../src/auth/grants.ts'
import { operationsOf } from '../../src/mock/operations.ts'
import { CLUSTER_PREFIX, TOKEN_PATH } from './group.ts'
import { accessTokenInfo } from './kinds/access-token-info.ts'
import { createToken } from './tokens/create-token.ts'
import { platformTokens } from './tokens/platform-tokens.ts'

// Who may not make a token is told so by the page itself, with a 401.
const MAKES_TOKENS: Grant = {
  to: ['system:authenticated', 'system:unauthenticated'],
  rules: [{ verbs: ['post'], nonResourceURLs: [TOKEN_PATH] }],
}

/** Alauda's tokens: what a Kubernetes API server needs to serve them. */
export const alaudaApi = {
  name: 'alauda',
  kinds: [accessTokenInfo],
  operations: operationsOf('alauda', alauda),
  grants: [MAKES_TOKENS],
  authenticators: [platformTokens],
  pages: [createToken],
  /** The API server is reached behind this prefix too. */
  prefix: CLUSTER_PREFIX,
}
