import type { Records } from '../../../src/rest/records.ts'
import { invalidSid, unknownIdentity } from '../errors.ts'
import type { Identity, IdentityQuery, Resolved } from './identity.ts'
import { posixByAuthId, posixBySid, posixGroup, posixUser } from './posix.ts'
import type { GroupRecord, UserRecord } from './principals.ts'
import { BUILT_IN_GROUPS, builtInUsers, EVERYONE } from './well-known.ts'

/** What the directory looks into. */
export interface DirectorySources {
  readonly users: Records<UserRecord>
  readonly groups: Records<GroupRecord>
  readonly adminPassword: string
}

/** Who there is: the users and groups that every cluster has, those of the world, and whoever NFS knows by number. */
export class Directory {
  readonly #sources: DirectorySources
  readonly #builtIn: readonly UserRecord[]

  constructor(sources: DirectorySources) {
    this.#sources = sources
    this.#builtIn = builtInUsers(sources.adminPassword)
  }

  /** The users with an account. One of the world takes the place of a built-in one. */
  users(): readonly UserRecord[] {
    const own = [...this.#sources.users.list()].map(({ value }) => value)
    const taken = new Set(own.map(({ auth_id }) => auth_id))
    return [...this.#builtIn.filter(({ auth_id }) => !taken.has(auth_id)), ...own]
  }

  groups(): readonly GroupRecord[] {
    const own = [...this.#sources.groups.list()].map(({ value }) => value)
    const taken = new Set(own.map(({ auth_id }) => auth_id))
    return [...BUILT_IN_GROUPS.filter(({ auth_id }) => !taken.has(auth_id)), ...own]
  }

  /** The account of an auth_id. */
  userOf(authId: string): UserRecord | undefined {
    return this.users().find(({ auth_id }) => auth_id === authId)
  }

  /**
   * Finds whom a request names, by the first member that identifies: auth_id, SID, uid, gid, name. Refuses one that
   * stands for nobody.
   */
  resolve(query: IdentityQuery): Resolved {
    const { auth_id, sid, uid, gid, name, domain } = query
    if (auth_id !== undefined) return this.#byAuthId(auth_id) ?? refuse(`auth_id:${auth_id}`)
    if (sid !== undefined) return this.#bySid(sid) ?? refuse(sid)
    if (uid !== undefined) return posixUser(uid)
    if (gid !== undefined) return posixGroup(gid)
    if (name !== undefined) return this.#byName(name, domain) ?? refuse(JSON.stringify(name))
    throw unknownIdentity('without auth_id, sid, uid or name')
  }

  #everybody(): readonly Resolved[] {
    return [
      ...this.users().map((user): Resolved => ({ identity: identityOfUser(user), type: 'USER' })),
      ...this.groups().map((group): Resolved => ({
        identity: identityOfGroup(group),
        type: 'GROUP',
      })),
      { identity: EVERYONE, type: 'GROUP' },
    ]
  }

  #byAuthId(authId: string): Resolved | undefined {
    const known = this.#everybody().find(({ identity }) => identity.auth_id === authId)
    return known ?? posixByAuthId(BigInt(authId))
  }

  #bySid(given: string): Resolved | undefined {
    const sid = given.toUpperCase()
    if (!/^S-\d+-\d+(-\d+)+$/.test(sid)) throw invalidSid(given)
    return this.#everybody().find(({ identity }) => identity.sid === sid) ?? posixBySid(sid)
  }

  #byName(name: string, domain: IdentityQuery['domain']): Resolved | undefined {
    const wanted = name.toLowerCase()
    return this.#everybody().find(({ identity }) => {
      if (domain !== undefined && identity.domain !== domain) return false
      const own = identity.name?.toLowerCase() ?? ''
      return own === wanted || own.split('\\').at(-1) === wanted
    })
  }
}

function refuse(identity: string): never {
  throw unknownIdentity(identity)
}

/** A user as the API shows it. */
function identityOfUser({ domain, auth_id, uid, sid, name }: UserRecord): Identity {
  return { domain, auth_id, uid, gid: null, sid, name }
}

/** A group as the API shows it. */
export function identityOfGroup({ domain, auth_id, gid, sid, name }: GroupRecord): Identity {
  return { domain, auth_id, uid: null, gid, sid, name }
}
