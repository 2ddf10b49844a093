import type { JsonValue } from '../../../src/json/value.ts'
import type { Exchange } from '../exchange.ts'
import type { QumuloWorld } from '../world.ts'

/** Tells the caller about itself; `access_token_id` only when it came by an access token. */
export function whoAmI({ directory }: QumuloWorld, { caller }: Exchange): JsonValue {
  const { identity, privileges, accessTokenId } = caller
  const user = directory.userOf(identity.auth_id)
  return {
    id: identity.auth_id,
    name: identity.name ?? '',
    primary_group: user?.primary_group ?? '0',
    sid: identity.sid ?? '',
    uid: identity.uid === null ? '' : String(identity.uid),
    home_directory: user?.home_directory ?? null,
    can_change_password: user?.domain === 'LOCAL',
    privileges: [...privileges],
    ...(accessTokenId === undefined ? {} : { access_token_id: accessTokenId }),
  }
}

/** The names of the caller's roles. */
export function listOwnRoles(_world: QumuloWorld, { caller }: Exchange): JsonValue {
  return caller.roles
}
