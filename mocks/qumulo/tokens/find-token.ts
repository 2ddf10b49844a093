import type { StoredRecord } from '../../../src/rest/records.ts'
import { demand } from '../caller.ts'
import { refusal } from '../errors.ts'
import type { Exchange } from '../exchange.ts'
import type { QumuloWorld } from '../world.ts'
import { authIdIn } from './bearer.ts'
import type { TokenRecord } from './token-record.ts'

/** Finds the token that a path names. Refuses one of others without the privilege (403), and an unknown id (404). */
export function findToken(
  world: QumuloWorld,
  { caller, params }: Exchange,
  privilege: string,
): StoredRecord<TokenRecord> {
  const { id = '' } = params
  const owner = authIdIn(id)
  demand(world, caller, privilege, owner === undefined ? undefined : String(owner))
  const token = isSpelledPlainly(id) ? world.tokens.get(id) : undefined
  if (token) return token
  throw refusal(404, world.settings.errorClasses.tokenNotFound, `access token ${id} not found`)
}

// Zeros in front would lead to the same token.
const isSpelledPlainly = (id: string): boolean => /^(0|[1-9]\d{0,38})$/.test(id)
