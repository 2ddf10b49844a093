import type { JsonObject } from '../../../src/json/value.ts'
import type { Domain } from './identity.ts'

/** A user of the cluster or of the directory that it has joined. */
export interface UserRecord extends JsonObject {
  readonly auth_id: string
  readonly domain: Domain
  /** In Active Directory with the domain in front: `CORP\mirka`. */
  readonly name: string
  readonly uid: number | null
  readonly sid: string | null
  /** auth_ids of groups. */
  readonly primary_group: string
  readonly groups: readonly string[]
  readonly home_directory: string | null
  readonly roles: readonly string[]
  /** Beside those of the roles. */
  readonly privileges: readonly string[]
  /** Null for a user that cannot log in by a password. */
  readonly password: string | null
}

/** A group of users. */
export interface GroupRecord extends JsonObject {
  readonly auth_id: string
  readonly domain: Domain
  readonly name: string
  readonly gid: number | null
  readonly sid: string | null
}
