import type { Random } from '../../../src/runtime/random.ts'
import type { Identity } from '../identity/identity.ts'
import { nanosecondsFrom, printTime } from '../time.ts'
import type { QumuloWorld } from '../world.ts'
import { encodeBearer, idOf } from './bearer.ts'
import type { TokenRecord } from './token-record.ts'

/** What a new token is for. */
export interface TokenWish {
  readonly user: Identity
  readonly creator: Identity
  readonly expiration: bigint | null
}

const BELOW_MILLISECOND = 1_000_000

/** Stores a new token of a user and gives its record, the only place where the bearer token stands. */
export function issueToken(world: QumuloWorld, wish: TokenWish): TokenRecord {
  const { clock, random, tokens } = world
  const authId = BigInt(wish.user.auth_id)
  // The clock knows milliseconds, the server prints nanoseconds.
  const created = nanosecondsFrom(clock.now()) + BigInt(random.integer(BELOW_MILLISECOND))
  const key = freeKey(world, authId)
  const secret = random.bytes(32)
  const record: TokenRecord = {
    id: idOf({ authId, key }),
    user: wish.user,
    creator: wish.creator,
    creation_time: printTime(created),
    expiration_time: wish.expiration === null ? null : printTime(wish.expiration),
    enabled: true,
    bearer_token: encodeBearer({ secret, authId, key, created }),
  }
  tokens.create(record.id, record)
  return record
}

/** A key that no token of the user has. */
function freeKey({ random, tokens }: QumuloWorld, authId: bigint): bigint {
  let key = randomKey(random)
  while (tokens.get(idOf({ authId, key }))) key = randomKey(random)
  return key
}

/** 64 random bits. */
export const randomKey = (random: Random): bigint =>
  new DataView(random.bytes(8).buffer as ArrayBuffer).getBigUint64(0, true)
