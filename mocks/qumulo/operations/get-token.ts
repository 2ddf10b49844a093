import type { JsonValue } from '../../../src/json/value.ts'
import type { Exchange } from '../exchange.ts'
import { READ_TOKENS } from '../identity/privileges.ts'
import { findToken } from '../tokens/find-token.ts'
import { metadataOf } from '../tokens/token-record.ts'
import type { QumuloWorld } from '../world.ts'

/** Shows what is known of a token; never the bearer token. */
export function getToken(world: QumuloWorld, exchange: Exchange): JsonValue {
  return metadataOf(findToken(world, exchange, READ_TOKENS).value)
}
