import type { JsonObject, JsonValue } from '../../../src/json/value.ts'
import { unparsable } from '../errors.ts'
import type { Exchange } from '../exchange.ts'
import { WRITE_TOKENS } from '../identity/privileges.ts'
import { optionalTime, readBody } from '../read-body.ts'
import { printTime } from '../time.ts'
import { findToken } from '../tokens/find-token.ts'
import { metadataOf, type TokenRecord } from '../tokens/token-record.ts'
import type { QumuloWorld } from '../world.ts'
import { checkExpiration } from './create-token.ts'

/** Changes a token's expiration time, and whether it may be used: a later time brings an expired one back. */
export function modifyToken(world: QumuloWorld, exchange: Exchange): JsonValue {
  const wanted = readBody(exchange.body, ['expiration_time', 'enabled'], world.settings)
  const expiration = optionalTime(wanted, 'expiration_time')
  const enabled = enabledIn(wanted)
  checkExpiration(world, expiration)
  const token = findToken(world, exchange, WRITE_TOKENS)
  const changed: TokenRecord = {
    ...token.value,
    expiration_time: expirationAfter(world, token.value, expiration),
    enabled: enabled ?? token.value.enabled,
  }
  world.tokens.replace(changed.id, token, changed)
  return metadataOf(changed)
}

function enabledIn(wanted: JsonObject): boolean | undefined {
  const value = wanted['enabled'] ?? undefined
  if (value === undefined || typeof value === 'boolean') return value
  throw unparsable('enabled')
}

function expirationAfter(
  { settings }: QumuloWorld,
  { expiration_time }: TokenRecord,
  wanted: bigint | null | undefined,
): string | null {
  if (wanted === undefined) return expiration_time
  if (wanted === null) return settings.nullExpiry === 'clear' ? null : expiration_time
  return printTime(wanted)
}
