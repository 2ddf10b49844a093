import openshift from '../../contracts/documents/openshift.json' with { type: 'json' }
import type { Policy } from '../../src/auth/policy.ts'
import { operationsOf } from '../../src/mock/operations.ts'
import { GROUP } from './group.ts'
import { kinds } from './kinds/index.ts'

/** OpenShift's OAuth kinds: what a Kubernetes API server needs to serve them. */
export const openshiftApi = {
  name: 'openshift',
  kinds,
  operations: operationsOf('openshift', openshift),
  policy: ((user, { group, resource, verb }) =>
    group === GROUP &&
    resource === 'useroauthaccesstokens' &&
    user.groups.includes('system:authenticated:oauth') &&
    OWN_TOKEN_VERBS.has(verb)) satisfies Policy,
}

// ClusterRole system:openshift:useroauthaccesstoken-manager, bound to everyone who came by an OAuth token.
const OWN_TOKEN_VERBS = new Set(['get', 'list', 'watch', 'delete'])
