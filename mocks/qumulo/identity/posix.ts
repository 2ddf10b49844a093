import type { Identity, Resolved } from './identity.ts'

/*
 * How the server spells users and groups that NFS knows by number (qumulo-api, qumulo/lib/identity_util.py).
 */
const USER_BASE = 3n << 32n
const GROUP_BASE = 4n << 32n
const SPAN = 1n << 32n
const USER_SID = 'S-1-5-88-1-'
const GROUP_SID = 'S-1-5-88-2-'

/** The identity of a POSIX user. */
export function posixUser(uid: number): Resolved {
  const identity: Identity = {
    domain: 'POSIX_USER',
    auth_id: String(USER_BASE + BigInt(uid)),
    uid,
    gid: null,
    sid: `${USER_SID}${uid}`,
    name: null,
  }
  return { identity, type: 'USER' }
}

/** The identity of a POSIX group. */
export function posixGroup(gid: number): Resolved {
  const identity: Identity = {
    domain: 'POSIX_GROUP',
    auth_id: String(GROUP_BASE + BigInt(gid)),
    uid: null,
    gid,
    sid: `${GROUP_SID}${gid}`,
    name: null,
  }
  return { identity, type: 'GROUP' }
}

/** The POSIX user or group that an auth_id stands for. */
export function posixByAuthId(authId: bigint): Resolved | undefined {
  if (authId >= USER_BASE && authId < USER_BASE + SPAN) return posixUser(Number(authId - USER_BASE))
  if (authId >= GROUP_BASE && authId < GROUP_BASE + SPAN) {
    return posixGroup(Number(authId - GROUP_BASE))
  }
  return undefined
}

/** The POSIX user or group that a SID stands for. */
export function posixBySid(sid: string): Resolved | undefined {
  const [, kind, number] = /^S-1-5-88-([12])-(\d+)$/.exec(sid) ?? []
  if (number === undefined || Number(number) >= Number(SPAN)) return undefined
  return kind === '1' ? posixUser(Number(number)) : posixGroup(Number(number))
}
