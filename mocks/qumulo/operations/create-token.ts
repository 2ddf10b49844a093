import type { JsonValue } from '../../../src/json/value.ts'
import { demand } from '../caller.ts'
import { refusal, undecodable, unsupportedIdentity } from '../errors.ts'
import type { Exchange } from '../exchange.ts'
import { WRITE_TOKENS } from '../identity/privileges.ts'
import { optionalTime, readBody, requiredIdentity } from '../read-body.ts'
import { nanosecondsFrom } from '../time.ts'
import { issueToken } from '../tokens/issue-token.ts'
import { tokensOf } from '../tokens/tokens-of.ts'
import type { QumuloWorld } from '../world.ts'

/** Creates a token for a user and shows its bearer token, this once. A user may have two. */
export function createToken(world: QumuloWorld, { body, caller }: Exchange): JsonValue {
  const { settings, directory } = world
  const wanted = readBody(body, ['user', 'expiration_time'], settings)
  const query = requiredIdentity(wanted, 'user', settings)
  const expiration = optionalTime(wanted, 'expiration_time') ?? null
  checkExpiration(world, expiration)
  const { identity, type } = directory.resolve(query)
  demand(world, caller, WRITE_TOKENS, identity.auth_id)
  if (type !== 'USER') throw unsupportedIdentity(`auth_id:${identity.auth_id}`)
  checkCount(world, identity.auth_id)
  const token = issueToken(world, { user: identity, creator: caller.identity, expiration })
  return { id: token.id, bearer_token: token.bearer_token }
}

/** Refuses a time that has passed, where the mock is told to. */
export function checkExpiration(
  { clock, settings }: QumuloWorld,
  expiration: bigint | null | undefined,
): void {
  if (settings.pastExpiry === 'accept' || expiration === null || expiration === undefined) return
  if (expiration < nanosecondsFrom(clock.now())) {
    throw undecodable('expiration_time must be in the future')
  }
}

function checkCount(world: QumuloWorld, owner: string): void {
  const { tokensPerUser } = world.settings
  if ([...tokensOf(world, owner, undefined)].length < tokensPerUser) return
  throw refusal(
    400,
    'too_many_access_tokens_error',
    `user auth_id:${owner} already has ${tokensPerUser} access tokens`,
  )
}
