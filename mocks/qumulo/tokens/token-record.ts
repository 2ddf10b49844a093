import type { JsonObject } from '../../../src/json/value.ts'
import type { Identity } from '../identity/identity.ts'

/** An access token as the mock keeps it. */
export interface TokenRecord extends JsonObject {
  readonly id: string
  /** Whom it stands for. */
  readonly user: Identity
  readonly creator: Identity
  readonly creation_time: string
  readonly expiration_time: string | null
  readonly enabled: boolean
  /** Shown once, when the token is created. */
  readonly bearer_token: string
}

/** What the API shows of a token. */
export function metadataOf(record: TokenRecord): JsonObject {
  const { bearer_token: _secret, ...metadata } = record
  return metadata
}

/** The digits of the greatest id: (2^64 - 1) << 64 and 64 bits more. */
const MOST_DIGITS = 39

/** Spells an id so that the order of texts is that of numbers: the tokens of one user stand together. */
export const spelledId = (id: string): string => id.padStart(MOST_DIGITS, '0')
