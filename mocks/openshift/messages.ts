import type { Message } from '../../src/kube/protobuf/message.ts'
import { ObjectMeta } from '../../src/kube/protobuf/meta-messages.ts'

/*
 * How Go clients write the kinds in protobuf (github.com/openshift/api oauth/v1 generated.proto).
 */

const ClusterRoleScopeRestriction: Message = {
  roleNames: [1, 'text', 'list'],
  namespaces: [2, 'text', 'list'],
  allowEscalation: [3, 'boolean'],
}

/** An OAuthClient. */
export const clientMessage: Message = {
  metadata: [1, ObjectMeta],
  secret: [2, 'text'],
  additionalSecrets: [3, 'text', 'list'],
  respondWithChallenges: [4, 'boolean'],
  redirectURIs: [5, 'text', 'list'],
  grantMethod: [6, 'text'],
  scopeRestrictions: [
    7,
    {
      literals: [1, 'text', 'list'],
      clusterRole: [2, ClusterRoleScopeRestriction, 'pointer'],
    },
    'list',
  ],
  accessTokenMaxAgeSeconds: [8, 'integer', 'pointer'],
  accessTokenInactivityTimeoutSeconds: [9, 'integer', 'pointer'],
}

/** An OAuthClientAuthorization. */
export const clientAuthorizationMessage: Message = {
  metadata: [1, ObjectMeta],
  clientName: [2, 'text'],
  userName: [3, 'text'],
  userUID: [4, 'text'],
  scopes: [5, 'text', 'list'],
}

/** An OAuthAccessToken. */
export const accessTokenMessage: Message = {
  metadata: [1, ObjectMeta],
  clientName: [2, 'text'],
  expiresIn: [3, 'integer'],
  scopes: [4, 'text', 'list'],
  redirectURI: [5, 'text'],
  userName: [6, 'text'],
  userUID: [7, 'text'],
  authorizeToken: [8, 'text'],
  refreshToken: [9, 'text'],
  inactivityTimeoutSeconds: [10, 'integer'],
}

/** An OAuthAuthorizeToken. */
export const authorizeTokenMessage: Message = {
  metadata: [1, ObjectMeta],
  clientName: [2, 'text'],
  expiresIn: [3, 'integer'],
  scopes: [4, 'text', 'list'],
  redirectURI: [5, 'text'],
  state: [6, 'text'],
  userName: [7, 'text'],
  userUID: [8, 'text'],
  codeChallenge: [9, 'text'],
  codeChallengeMethod: [10, 'text'],
}

/** A User (github.com/openshift/api user/v1 generated.proto). */
export const userMessage: Message = {
  metadata: [1, ObjectMeta],
  fullName: [2, 'text'],
  identities: [3, 'text', 'list'],
  groups: [4, 'text', 'list'],
}

/** A Group. */
export const groupMessage: Message = {
  metadata: [1, ObjectMeta],
  users: [2, 'text', 'wrapped'],
}

/** A TokenReview, as a client sends it (k8s.io/api authentication/v1 generated.proto). */
export const reviewMessage: Message = {
  metadata: [1, ObjectMeta],
  spec: [2, { token: [1, 'text'], audiences: [2, 'text', 'list'] }],
}
