/** The domains that a Qumulo identity can be in. */
export type QumuloDomain =
  | 'LOCAL'
  | 'API_NULL_DOMAIN'
  | 'WORLD'
  | 'POSIX_USER'
  | 'POSIX_GROUP'
  | 'ACTIVE_DIRECTORY'
  | 'API_INVALID_DOMAIN'
  | 'API_RESERVED_DOMAIN'
  | 'API_INTERNAL_DOMAIN'
  | 'API_OPERATOR_DOMAIN'
  | 'API_CREATOR_DOMAIN'
  | 'API_QUMULO_SUPPORT_DOMAIN'

/** Somebody, as a Qumulo cluster answers it. */
export interface QumuloIdentity {
  readonly domain: QumuloDomain | null
  readonly auth_id: string
  readonly uid: number | null
  readonly gid: number | null
  readonly sid: string | null
  readonly name: string | null
}

/** Somebody, as a request names it: any member that identifies. */
export type QumuloIdentityQuery = {
  readonly [K in keyof QumuloIdentity]?: QumuloIdentity[K] | null
}

/** What is known of an access token; the bearer token is not in it. */
export interface QumuloAccessToken {
  /** Beyond 2^64: never a number. */
  readonly id: string
  readonly user: QumuloIdentity
  readonly creator: QumuloIdentity
  /** RFC 3339 with up to nine digits behind the second. */
  readonly creation_time: string
  readonly expiration_time: string | null
  readonly enabled: boolean
}

/** A page of access tokens. */
export interface QumuloAccessTokenList {
  readonly entries: readonly QumuloAccessToken[]
  readonly paging: { readonly next: string | null }
}

/** Asks for an access token. */
export interface QumuloAccessTokenRequest {
  readonly user: QumuloIdentityQuery
  readonly expiration_time?: string | null
}

/** A new access token: the only answer with the bearer token in it. */
export interface QumuloNewAccessToken {
  readonly id: string
  readonly bearer_token: string
}

/** What goes wrong. */
export interface QumuloError {
  readonly description: string
  readonly module: string
  readonly error_class: string
  readonly stack: readonly string[]
  readonly user_visible: boolean
  readonly inner?: QumuloError
}
