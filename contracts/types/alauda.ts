import type { ListMeta, ObjectMeta } from './kubernetes.ts'

/** What is known of a platform token; the token itself is not in it. */
export interface AccessTokenInfo {
  readonly apiVersion: 'auth.alauda.io/v1'
  readonly kind: 'AccessTokenInfo'
  readonly metadata: ObjectMeta
  readonly spec?: AccessTokenInfoSpec
  readonly status?: object
}

/** What the token is for, and when it ends. */
export interface AccessTokenInfoSpec {
  readonly description: string
  /** Seconds since the epoch; a token without it never ends. */
  readonly expiration?: number
  /** When it was made, in seconds since the epoch. */
  readonly timestamp: number
}

/** A list of them. */
export interface AccessTokenInfoList {
  readonly apiVersion: 'auth.alauda.io/v1'
  readonly items: readonly AccessTokenInfo[]
  readonly kind: 'AccessTokenInfoList'
  readonly metadata: ListMeta
}

/** What a platform token is asked for with. */
export interface AccessTokenRequest {
  /** 1 to 64 characters. */
  readonly description: string
  /** Seconds since the epoch; 0 or absent: never. */
  readonly expiration?: number
}

/** A platform token that was just made: the token is shown this once. */
export interface AccessToken {
  /** The name of the AccessTokenInfo. */
  readonly id: string
  readonly token: string
  readonly timestamp: number
  readonly expiration?: number
  readonly description: string
}
