import { Records } from '../../src/rest/records.ts'
import type { Runtime } from '../../src/mock/api.ts'
import type { Clock } from '../../src/runtime/clock.ts'
import type { Random } from '../../src/runtime/random.ts'
import { Directory } from './identity/directory.ts'
import type { GroupRecord, UserRecord } from './identity/principals.ts'
import type { QumuloSettings } from './options.ts'
import type { SessionRecord } from './session-record.ts'
import { spelledId, type TokenRecord } from './tokens/token-record.ts'

/** What every operation works on. */
export interface QumuloWorld {
  /** Requests without credentials are the administrator's. */
  readonly isOpen: boolean
  /** The mock's own bearer token, which is the administrator's on all of its systems. */
  readonly adminToken: string
  readonly clock: Clock
  readonly random: Random
  readonly settings: QumuloSettings
  readonly tokens: Records<TokenRecord>
  readonly sessions: Records<SessionRecord>
  readonly users: Records<UserRecord>
  readonly groups: Records<GroupRecord>
  readonly directory: Directory
}

/** The part of a mock's store that is a Qumulo cluster. */
export function worldIn(
  { store, clock, random, auth, adminToken }: Runtime,
  settings: QumuloSettings,
): QumuloWorld {
  const tokens = new Records<TokenRecord>(store, {
    prefix: '/qumulo/access-tokens/',
    spell: spelledId,
  })
  const sessions = new Records<SessionRecord>(store, { prefix: '/qumulo/sessions/' })
  const users = new Records<UserRecord>(store, { prefix: '/qumulo/users/', spell: spelledAuthId })
  const groups = new Records<GroupRecord>(store, {
    prefix: '/qumulo/groups/',
    spell: spelledAuthId,
  })
  const directory = new Directory({ users, groups, adminPassword: settings.adminPassword })
  const isOpen = auth === 'open'
  return { isOpen, adminToken, clock, random, settings, tokens, sessions, users, groups, directory }
}

const spelledAuthId = (authId: string): string => authId.padStart(20, '0')
