import type { JsonObject } from '../../../src/json/value.ts'
import type { TokenRecord } from './token-record.ts'

/** Who issues tokens (stackrox central/jwt/jwt.go). */
export const ISSUER = 'https://stackrox.io/jwt'
/** What API tokens are for. It is a text: a single audience is no list. */
export const API_TOKENS = 'https://stackrox.io/jwt-sources#api-tokens'
export const KEY_ID = 'jwtk0'
/** How long past its end a token is still taken (go-jose jwt/claims.go), in milliseconds. */
export const LEEWAY = 60_000

/** The header of every token; with it they all begin alike. */
export const HEADER: JsonObject = { alg: 'RS256', kid: KEY_ID, typ: 'JWT' }

/** What a token claims, in the order of the names. Without roles there is no such claim. */
export function claimsOf({ id, name, roles, issuedAt, expiration }: TokenRecord): JsonObject {
  return {
    aud: API_TOKENS,
    ...(expiration === null ? {} : { exp: Date.parse(expiration) / 1000 }),
    iat: Date.parse(issuedAt) / 1000,
    iss: ISSUER,
    jti: id,
    name,
    ...(roles.length === 0 ? {} : { roles }),
  }
}
