import type { QumuloWorld } from '../world.ts'
import { authIdIn, idOf } from './bearer.ts'
import type { TokenRecord } from './token-record.ts'

/** The tokens of one user behind an id, in the order of their ids; of all users without an owner. */
export function* tokensOf(
  { tokens }: QumuloWorld,
  owner: string | undefined,
  after: string | undefined,
): Iterable<TokenRecord> {
  const start = owner === undefined ? after : later(beforeFirst(BigInt(owner)), after)
  for (const { value } of tokens.list(start)) {
    if (owner !== undefined && String(authIdIn(value.id)) !== owner) return
    yield value
  }
}

/** The id before the first that a user's tokens may have; undefined when nothing can be before. */
function beforeFirst(authId: bigint): string | undefined {
  return authId === 0n ? undefined : String(BigInt(idOf({ authId, key: 0n })) - 1n)
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return BigInt(a) > BigInt(b) ? a : b
}
