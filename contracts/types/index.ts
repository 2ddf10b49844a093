/**
 * The door `tokamock/types`: what the documents say is on the wire.
 */
export type {
  AccessToken,
  AccessTokenInfo,
  AccessTokenInfoList,
  AccessTokenInfoSpec,
  AccessTokenRequest,
} from './alauda.ts'
export type {
  ListMeta,
  LocalObjectReference,
  ManagedFieldsEntry,
  Namespace,
  NamespaceCondition,
  NamespaceList,
  NamespaceSpec,
  NamespaceStatus,
  ObjectMeta,
  ObjectReference,
  OwnerReference,
  Pod,
  PodList,
  PodSpec,
  Secret,
  SecretList,
  ServiceAccount,
  ServiceAccountList,
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
export type {
  QumuloAccessToken,
  QumuloAccessTokenList,
  QumuloAccessTokenRequest,
  QumuloDomain,
  QumuloError,
  QumuloIdentity,
  QumuloIdentityQuery,
  QumuloNewAccessToken,
} from './qumulo.ts'
export type {
  StackroxAllowedRoles,
  StackroxError,
  StackroxNewToken,
  StackroxToken,
  StackroxTokenList,
  StackroxTokenRequest,
} from './stackrox.ts'
