import { encodeJson } from '../json/encode-json.ts'
import { isJsonObject, type JsonObject } from '../json/value.ts'
import { decodeBase64Url, encodeBase64Url } from './base64-url.ts'
import type { SigningKey } from './signing-keys.ts'

/** A token in three parts, read but not verified. */
export interface Jwt {
  readonly header: JsonObject
  readonly claims: JsonObject
  /** The bytes that are signed. */
  readonly message: Uint8Array<ArrayBuffer>
  readonly signature: Uint8Array<ArrayBuffer>
}

/** Reads a JWT in its compact form; undefined for a text that is none. Verifies nothing. */
export function parseJwt(token: string): Jwt | undefined {
  const parts = token.split('.')
  const [head, body, tail] = parts
  if (parts.length !== 3 || head === undefined || body === undefined || tail === undefined) {
    return undefined
  }
  const [header, claims, signature] = [objectIn(head), objectIn(body), decodeBase64Url(tail)]
  if (!header || !claims || !signature) return undefined
  return { header, claims, message: new TextEncoder().encode(`${head}.${body}`), signature }
}

/** Signs claims with RS256. Header and claims are written as they come: servers differ in their order. */
export async function signJwt(
  key: SigningKey,
  header: JsonObject,
  claims: JsonObject,
): Promise<string> {
  const head = `${encodedJson(header)}.${encodedJson(claims)}`
  const signature = await key.sign(new TextEncoder().encode(head))
  return `${head}.${encodeBase64Url(signature)}`
}

const encodedJson = (object: JsonObject): string => encodeBase64Url(encodeJson(object))

function objectIn(part: string): JsonObject | undefined {
  const bytes = decodeBase64Url(part)
  if (!bytes) return undefined
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return isJsonObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
