const PREFIX = 'access-v1:'
const SIZE = 64
const SECRET = 32
const VERSION = 1
const PER_SECOND = 1_000_000_000n
const KEY_BITS = 64n

/** What a bearer token is made of. Its expiry is not in it, so that a change of it needs no other token. */
export interface BearerParts {
  /** 32 bytes. */
  readonly secret: Uint8Array
  readonly authId: bigint
  /** 64 random bits that tell the tokens of one user apart. */
  readonly key: bigint
  /** When it was created, in nanoseconds since the epoch. */
  readonly created: bigint
}

/**
 * Writes a bearer token in the real layout: base64 of 64 bytes, little endian, told by the one full sample that was
 * published (Qumulo/docs, administrator-guide/qumulo-core/using-access-tokens.md).
 */
export function encodeBearer({ secret, authId, key, created }: BearerParts): string {
  const bytes = new Uint8Array(SIZE)
  bytes.set(secret.subarray(0, SECRET))
  const view = new DataView(bytes.buffer)
  view.setUint32(32, VERSION, true)
  view.setBigUint64(36, authId, true)
  view.setBigUint64(44, key, true)
  view.setBigUint64(52, created / PER_SECOND, true)
  view.setUint32(60, Number(created % PER_SECOND), true)
  return PREFIX + btoa(String.fromCharCode(...bytes))
}

/** Reads a bearer token; undefined for a text that is none. */
export function decodeBearer(bearer: string): BearerParts | undefined {
  const bytes = bearer.startsWith(PREFIX) ? decodeBase64(bearer.slice(PREFIX.length)) : undefined
  if (bytes?.length !== SIZE) return undefined
  const view = new DataView(bytes.buffer)
  if (view.getUint32(32, true) !== VERSION) return undefined
  return {
    secret: bytes.subarray(0, SECRET),
    authId: view.getBigUint64(36, true),
    key: view.getBigUint64(44, true),
    created: view.getBigUint64(52, true) * PER_SECOND + BigInt(view.getUint32(60, true)),
  }
}

/** The id of a token for the management API: beyond 2^64, so that it is a text everywhere. */
export const idOf = ({ authId, key }: Pick<BearerParts, 'authId' | 'key'>): string =>
  String((authId << KEY_BITS) + key)

/** The user whose token an id is; undefined for a text that is no id. */
export const authIdIn = (id: string): bigint | undefined =>
  /^\d{1,39}$/.test(id) ? BigInt(id) >> KEY_BITS : undefined

function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}
