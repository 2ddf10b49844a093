import openshift from '../../contracts/documents/openshift.json' with { type: 'json' }
import type { Grant } from '../../src/auth/grants.ts'
import { operationsOf } from '../../src/mock/operations.ts'
import { GROUP } from './group.ts'
import { kinds } from './kinds/index.ts'

// ClusterRoles system:openshift:useroauthaccesstoken-manager and system:oauth-token-deleter, as they are bound.
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

/** OpenShift's OAuth kinds: what a Kubernetes API server needs to serve them. */
export const openshiftApi = {
  name: 'openshift',
  kinds,
  operations: operationsOf('openshift', openshift),
  grants: [OWN_TOKENS],
}
