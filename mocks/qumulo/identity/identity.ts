import type { JsonObject } from '../../../src/json/value.ts'

/** The domains that identities can be in. The last one came with Qumulo Core 7. */
export const DOMAINS = [
  'LOCAL',
  'API_NULL_DOMAIN',
  'WORLD',
  'POSIX_USER',
  'POSIX_GROUP',
  'ACTIVE_DIRECTORY',
  'API_INVALID_DOMAIN',
  'API_RESERVED_DOMAIN',
  'API_INTERNAL_DOMAIN',
  'API_OPERATOR_DOMAIN',
  'API_CREATOR_DOMAIN',
  'API_QUMULO_SUPPORT_DOMAIN',
] as const

/** One of them. */
export type Domain = (typeof DOMAINS)[number]

/** Somebody, as the API shows it: all six members are always there. */
export interface Identity extends JsonObject {
  readonly domain: Domain | null
  readonly auth_id: string
  readonly uid: number | null
  readonly gid: number | null
  readonly sid: string | null
  readonly name: string | null
}

/** What names somebody in a request: any member that identifies. */
export interface IdentityQuery {
  readonly domain?: Domain
  readonly auth_id?: string
  readonly uid?: number
  readonly gid?: number
  readonly sid?: string
  readonly name?: string
}

/** Somebody, and what it is. */
export interface Resolved {
  readonly identity: Identity
  readonly type: 'USER' | 'GROUP' | 'UNKNOWN'
}
