import type { JsonObject } from '../../../src/json/value.ts'
import type { StackroxSettings } from '../options.ts'

/** What is known of an API token, in the order in which it is printed. The token itself is kept nowhere. */
export interface TokenRecord extends JsonObject {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  readonly issuedAt: string
  readonly expiration: string | null
  readonly revoked: boolean
  /** Deprecated: the role when there is exactly one, else "". */
  readonly role: string
}

/** The whole of what is known of a token. */
export function tokenRecord(given: Omit<TokenRecord, 'role'>): TokenRecord {
  const { id, name, roles, issuedAt, expiration, revoked } = given as TokenRecord
  const [only = ''] = roles.length === 1 ? roles : []
  return { id, name, roles, issuedAt, expiration, revoked, role: only }
}

/**
 * When a token is pruned: at the first turn of the collection after it was revoked, or was expired for a day. Undefined
 * when nothing is pruned.
 */
export function prunedAt(
  { revoked, expiration }: TokenRecord,
  now: number,
  { pruneEvery, keepExpired }: StackroxSettings,
): number | undefined {
  if (pruneEvery === undefined) return undefined
  if (revoked) return nextTurn(now, pruneEvery)
  return expiration === null
    ? undefined
    : nextTurn(Date.parse(expiration) + keepExpired, pruneEvery)
}

const nextTurn = (after: number, every: number): number => (Math.floor(after / every) + 1) * every
