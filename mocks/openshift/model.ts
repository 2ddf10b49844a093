import { primaryKey } from '@mswjs/data'
import type { ScopeRestriction } from '../../contracts/types/openshift.ts'
import { flag, number, optional, text, texts } from '../model/fields.ts'
import { objectMeta } from '../model/object-meta.ts'

const apiVersion = (): string => 'oauth.openshift.io/v1'
const userVersion = (): string => 'user.openshift.io/v1'

/** The models of OpenShift's OAuth kinds, of users and of groups: a key, then the fields as they are on the wire. */
export const openshiftModel = {
  oAuthAccessToken: {
    key: primaryKey(String),
    kind: () => 'OAuthAccessToken',
    apiVersion,
    metadata: objectMeta,
    clientName: text,
    expiresIn: number,
    scopes: texts,
    redirectURI: text,
    userName: text,
    userUID: text,
    authorizeToken: text,
    refreshToken: text,
    inactivityTimeoutSeconds: number,
  },
  oAuthAuthorizeToken: {
    key: primaryKey(String),
    kind: () => 'OAuthAuthorizeToken',
    apiVersion,
    metadata: objectMeta,
    clientName: text,
    expiresIn: number,
    scopes: texts,
    redirectURI: text,
    state: text,
    userName: text,
    userUID: text,
    codeChallenge: text,
    codeChallengeMethod: text,
  },
  oAuthClient: {
    key: primaryKey(String),
    kind: () => 'OAuthClient',
    apiVersion,
    metadata: objectMeta,
    secret: text,
    additionalSecrets: texts,
    respondWithChallenges: flag,
    redirectURIs: texts,
    grantMethod: text,
    scopeRestrictions: optional<ScopeRestriction[]>(),
    accessTokenMaxAgeSeconds: number,
    accessTokenInactivityTimeoutSeconds: number,
  },
  oAuthClientAuthorization: {
    key: primaryKey(String),
    kind: () => 'OAuthClientAuthorization',
    apiVersion,
    metadata: objectMeta,
    clientName: text,
    userName: text,
    userUID: text,
    scopes: texts,
  },
  user: {
    key: primaryKey(String),
    kind: () => 'User',
    apiVersion: userVersion,
    metadata: objectMeta,
    fullName: text,
    identities: texts,
    groups: texts,
  },
  group: {
    key: primaryKey(String),
    kind: () => 'Group',
    apiVersion: userVersion,
    metadata: objectMeta,
    users: texts,
  },
  // A view of oAuthAccessToken; it stands behind it, so that drop() finds it empty.
  userOAuthAccessToken: {
    key: primaryKey(String),
    kind: () => 'UserOAuthAccessToken',
    apiVersion,
    metadata: objectMeta,
    clientName: text,
    expiresIn: number,
    scopes: texts,
    redirectURI: text,
    userName: text,
    userUID: text,
    authorizeToken: text,
    refreshToken: text,
    inactivityTimeoutSeconds: number,
  },
}
