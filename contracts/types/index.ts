/**
 * The door `tokamock/types`: what the documents say is on the wire.
 */
export type {
  ListMeta,
  ManagedFieldsEntry,
  ObjectMeta,
  OwnerReference,
  Status,
  StatusCause,
  StatusDetails,
  WatchEvent,
} from './kubernetes.ts'
export type {
  ClusterRoleScopeRestriction,
  OAuthAccessToken,
  OAuthAccessTokenList,
  OAuthAuthorizeToken,
  OAuthAuthorizeTokenList,
  OAuthClient,
  OAuthClientAuthorization,
  OAuthClientAuthorizationList,
  OAuthClientList,
  ObjectList,
  ScopeRestriction,
  UserOAuthAccessToken,
  UserOAuthAccessTokenList,
} from './openshift.ts'
