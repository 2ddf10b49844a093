import type { ListMeta, ObjectMeta } from './kubernetes.ts'

/** A user's credential. Its name is the hash of the token: `sha256~` and the base64url of its SHA-256. */
export interface OAuthAccessToken extends AccessTokenFields {
  readonly kind?: string
  readonly apiVersion?: string
  readonly metadata?: ObjectMeta
}

/** The caller's own access token, under another name. */
export interface UserOAuthAccessToken extends AccessTokenFields {
  readonly kind?: string
  readonly apiVersion?: string
  readonly metadata?: ObjectMeta
}

interface AccessTokenFields {
  /** The client that the token was made for. */
  readonly clientName?: string
  /** Seconds from the creation after which it ends; 0 is never. */
  readonly expiresIn?: number
  readonly scopes?: readonly string[]
  readonly redirectURI?: string
  readonly userName?: string
  readonly userUID?: string
  /** The code that the token was exchanged for. */
  readonly authorizeToken?: string
  readonly refreshToken?: string
  /** Seconds from the creation after which it no longer works; it grows with use, 0 is never. */
  readonly inactivityTimeoutSeconds?: number
}

/** A code that is exchanged for an access token. */
export interface OAuthAuthorizeToken {
  readonly kind?: string
  readonly apiVersion?: string
  readonly metadata?: ObjectMeta
  readonly clientName?: string
  /** Seconds from the creation after which it ends. */
  readonly expiresIn?: number
  readonly scopes?: readonly string[]
  readonly redirectURI?: string
  readonly state?: string
  readonly userName?: string
  readonly userUID?: string
  /** RFC 7636. */
  readonly codeChallenge?: string
  readonly codeChallengeMethod?: string
}

/** Who may ask for tokens. */
export interface OAuthClient {
  readonly kind?: string
  readonly apiVersion?: string
  readonly metadata?: ObjectMeta
  readonly secret?: string
  readonly additionalSecrets?: readonly string[]
  /** Challenges are answered in place of redirects. */
  readonly respondWithChallenges?: boolean
  readonly redirectURIs?: readonly string[]
  /** `auto` or `prompt`. */
  readonly grantMethod?: string
  readonly scopeRestrictions?: readonly ScopeRestriction[]
  /** Seconds; 0 is for ever, absent is the server's default. */
  readonly accessTokenMaxAgeSeconds?: number
  /** Seconds, 300 at the least; 0 is never, absent is the server's default. */
  readonly accessTokenInactivityTimeoutSeconds?: number
}

/** Scopes that a client may ask for: one of the two. */
export interface ScopeRestriction {
  readonly literals?: readonly string[]
  readonly clusterRole?: ClusterRoleScopeRestriction
}

/** Role scopes that a client may ask for; `*` stands for any. */
export interface ClusterRoleScopeRestriction {
  readonly roleNames: readonly string[]
  readonly namespaces: readonly string[]
  readonly allowEscalation: boolean
}

/** What a user has granted a client. Its name is `user:client`. */
export interface OAuthClientAuthorization {
  readonly kind?: string
  readonly apiVersion?: string
  readonly metadata?: ObjectMeta
  readonly clientName?: string
  readonly userName?: string
  readonly userUID?: string
  readonly scopes?: readonly string[]
}

/** A list of one of the kinds. */
export interface ObjectList<T> {
  readonly kind?: string
  readonly apiVersion?: string
  readonly metadata?: ListMeta
  readonly items: readonly T[]
}

export type OAuthAccessTokenList = ObjectList<OAuthAccessToken>
export type OAuthAuthorizeTokenList = ObjectList<OAuthAuthorizeToken>
export type OAuthClientAuthorizationList = ObjectList<OAuthClientAuthorization>
export type OAuthClientList = ObjectList<OAuthClient>
export type UserOAuthAccessTokenList = ObjectList<UserOAuthAccessToken>
