import openshift from '../../contracts/documents/openshift.json' with { type: 'json' }
import type { Authenticator } from '../../src/auth/authenticate.ts'
import type { KindDefinition } from '../../src/kube/define-kind.ts'
import type { Grant } from '../../src/auth/grants.ts'
import { operationsOf } from '../../src/mock/operations.ts'
import { GROUP } from './group.ts'
import { kinds } from './kinds/index.ts'
import type { Clock } from '../../src/runtime/clock.ts'
import { InactivityTimeouts } from './tokens/inactivity.ts'
import { oauthTokens } from './tokens/oauth-tokens.ts'
import { withinScopes } from './tokens/scope-rules.ts'
import { tokenReview } from './tokens/token-review.ts'
import { USER_GROUP } from './user-group.ts'

// ClusterRole system:openshift:useroauthaccesstoken-manager.
const OWN_TOKENS: Grant = {
  to: ['system:authenticated:oauth'],
  rules: [
    {
      verbs: ['get', 'list', 'watch', 'delete'],
      apiGroups: [GROUP],
      resources: ['useroauthaccesstokens'],
    },
  ],
}

// ClusterRoles basic-user and system:oauth-token-deleter, as far as they concern kinds that are served here.
const EVERYBODY: Grant = {
  to: ['system:authenticated'],
  rules: [
    { verbs: ['get'], apiGroups: [USER_GROUP], resources: ['users'], resourceNames: ['~'] },
    {
      verbs: ['delete'],
      apiGroups: [GROUP],
      resources: ['oauthaccesstokens', 'oauthauthorizetokens'],
    },
  ],
}

/** OpenShift's OAuth kinds: what a Kubernetes API server needs to serve them. */
export const openshiftApi = {
  name: 'openshift',
  kinds,
  operations: operationsOf('openshift', openshift),
  grants: [OWN_TOKENS, EVERYBODY],
  restrictions: [withinScopes],
}

/** What of it belongs to one mock: who knows its tokens, and when they were last used. */
export function openshiftTokens(clock: Clock): {
  readonly reviews: readonly KindDefinition[]
  readonly authenticators: readonly Authenticator[]
} {
  const timeouts = new InactivityTimeouts(clock)
  return { reviews: [tokenReview(timeouts)], authenticators: [oauthTokens(timeouts)] }
}
