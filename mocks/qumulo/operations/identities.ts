import type { JsonObject, JsonValue } from '../../../src/json/value.ts'
import { demand } from '../caller.ts'
import type { Exchange } from '../exchange.ts'
import { READ_IDENTITIES, READ_USERS } from '../identity/privileges.ts'
import { identityOfGroup } from '../identity/directory.ts'
import type { GroupRecord } from '../identity/principals.ts'
import { readBody, requiredIdentity } from '../read-body.ts'
import type { QumuloWorld } from '../world.ts'

/** The local groups of a user; none for a user that is not local. */
export function listGroupsOfUser(
  { directory, ...world }: QumuloWorld,
  { params, caller }: Exchange,
): JsonValue {
  const { id = '' } = params
  demand({ directory, ...world }, caller, READ_USERS, id)
  return groupsOf(directory, id).map(({ auth_id, name, sid, gid }) => ({
    id: auth_id,
    name,
    sid,
    gid: gid === null ? '' : String(gid),
  }))
}

/** Tells all that one identity stands for: the official client prints it with `who_am_i`. */
export function expandIdentity(world: QumuloWorld, { body, caller }: Exchange): JsonValue {
  const { directory, settings } = world
  const wanted = readBody(body, ['id', 'equivalent_ids', 'group_ids'], settings)
  const { identity, type } = directory.resolve(requiredIdentity(wanted, 'id', settings))
  demand(world, caller, READ_IDENTITIES, undefined)
  const expanded: JsonObject = {
    id: identity,
    type,
    smb_id: identity,
    nfs_id: identity,
    equivalent_ids: [],
    group_ids: groupsOf(directory, identity.auth_id).map(identityOfGroup),
  }
  return expanded
}

function groupsOf(directory: QumuloWorld['directory'], authId: string): readonly GroupRecord[] {
  const ids = new Set(directory.userOf(authId)?.groups)
  return directory.groups().filter(({ auth_id }) => ids.has(auth_id))
}
