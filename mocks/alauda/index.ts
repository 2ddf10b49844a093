import type { Grant } from '../../src/auth/grants.ts'
import type { Operation } from '../../src/mock/operations.ts'
import { accessTokenInfo } from './kinds/access-token-info.ts'

const operations: readonly Operation[] = []
const grants: readonly Grant[] = []

/** Alauda's tokens: what a Kubernetes API server needs to serve them. */
export const alaudaApi = { name: 'alauda', kinds: [accessTokenInfo], operations, grants }
