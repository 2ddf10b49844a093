import type { Identity } from './identity.ts'
import type { GroupRecord, UserRecord } from './principals.ts'

/** The SID of the mock's cluster: a local user's or group's SID is this and its auth_id. */
export const CLUSTER_SID = 'S-1-5-21-1935341011-1202512111-1938498231'

const NO_NUMBERS = { uid: null, gid: null } as const

/** Everybody: an identity that can hold no token. */
export const EVERYONE: Identity = {
  domain: 'WORLD',
  auth_id: '8589934592',
  ...NO_NUMBERS,
  sid: 'S-1-1-0',
  name: 'Everyone',
}

/** The groups that every cluster has (qumulo-api, qumulo/lib/identity_util.py: well-known RIDs). */
export const BUILT_IN_GROUPS: readonly GroupRecord[] = [
  groupOf('512', 'Administrators'),
  groupOf('513', 'Users'),
  groupOf('514', 'Guests'),
]

function groupOf(auth_id: string, name: string): GroupRecord {
  return { auth_id, domain: 'LOCAL', name, gid: null, sid: `${CLUSTER_SID}-${auth_id}` }
}

const NOBODY_KNOWS = { domain: 'LOCAL', uid: null, home_directory: null, privileges: [] } as const

/** The users that every cluster has. */
export const builtInUsers = (adminPassword: string): readonly UserRecord[] => [
  {
    ...NOBODY_KNOWS,
    auth_id: '500',
    name: 'admin',
    sid: `${CLUSTER_SID}-500`,
    primary_group: '513',
    groups: ['512', '513'],
    roles: ['Administrators'],
    password: adminPassword,
  },
  {
    ...NOBODY_KNOWS,
    auth_id: '501',
    name: 'guest',
    sid: `${CLUSTER_SID}-501`,
    primary_group: '514',
    groups: ['514'],
    roles: [],
    password: null,
  },
]
