import type { Exchange } from '../exchange.ts'
import { WRITE_TOKENS } from '../identity/privileges.ts'
import { findToken } from '../tokens/find-token.ts'
import type { QumuloWorld } from '../world.ts'

/** Deletes a token: at once nobody can use it. */
export function deleteToken(world: QumuloWorld, exchange: Exchange): undefined {
  const { value } = findToken(world, exchange, WRITE_TOKENS)
  world.tokens.remove(value.id)
}
