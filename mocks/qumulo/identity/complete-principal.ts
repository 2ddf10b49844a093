import type { JsonObject } from '../../../src/json/value.ts'
import { memberOf } from '../../../src/rest/member-types.ts'
import type { QumuloWorld } from '../world.ts'
import { DOMAINS, type Domain } from './identity.ts'
import type { GroupRecord, UserRecord } from './principals.ts'
import { CLUSTER_SID } from './well-known.ts'

const USER = 'QumuloUser'
const GROUP = 'QumuloGroup'
/** Local users and groups that are created count from here. */
const FIRST_OWN_ID = 1000

/** The whole record of a user of which a model or a world says some. Refuses one without a name with a TypeError. */
export function completeUser(world: QumuloWorld, object: JsonObject): UserRecord {
  const common = commonOf(world, object, USER)
  return {
    ...common,
    uid: memberOf(object, 'uid', 'number', USER) ?? null,
    primary_group: memberOf(object, 'primary_group', 'text', USER) ?? '513',
    groups: memberOf(object, 'groups', 'texts', USER) ?? ['513'],
    home_directory: memberOf(object, 'home_directory', 'text', USER) ?? null,
    roles: memberOf(object, 'roles', 'texts', USER) ?? [],
    privileges: memberOf(object, 'privileges', 'texts', USER) ?? [],
    password: memberOf(object, 'password', 'text', USER) ?? null,
  }
}

/** The whole record of a group. Refuses one without a name with a TypeError. */
export function completeGroup(world: QumuloWorld, object: JsonObject): GroupRecord {
  return {
    ...commonOf(world, object, GROUP),
    gid: memberOf(object, 'gid', 'number', GROUP) ?? null,
  }
}

function commonOf(world: QumuloWorld, object: JsonObject, kind: string) {
  const name = memberOf(object, 'name', 'text', kind)
  if (name === undefined) throw new TypeError(`${kind}: name is missing`)
  const auth_id = memberOf(object, 'auth_id', 'text', kind) ?? freeId(world)
  if (!/^\d{1,20}$/.test(auth_id)) {
    throw new TypeError(`${kind} ${name}: auth_id is ${JSON.stringify(auth_id)}, not a number`)
  }
  const sid = memberOf(object, 'sid', 'text', kind) ?? `${CLUSTER_SID}-${auth_id}`
  return { auth_id, domain: domainIn(object, kind), name, sid }
}

function domainIn(object: JsonObject, kind: string): Domain {
  const text = memberOf(object, 'domain', 'text', kind) ?? 'LOCAL'
  const domain = DOMAINS.find((known) => known === text)
  if (domain === undefined) throw new TypeError(`${kind}: there is no domain ${text}`)
  return domain
}

function freeId({ directory }: QumuloWorld): string {
  const ids = [...directory.users(), ...directory.groups()].map(({ auth_id }) => Number(auth_id))
  return String(Math.max(FIRST_OWN_ID, ...ids.filter((id) => id < 2 ** 32)) + 1)
}
