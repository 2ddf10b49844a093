import { createRandom } from '../runtime/random.ts'
import { encodeBase64Url } from './base64-url.ts'
import { deriveRsaKey } from './derive-rsa-key.ts'

/** A key pair for RS256. */
export interface SigningKey {
  /** The SHA-256 of the public key in PKIX form, base64url: what Kubernetes calls the key by. */
  readonly fingerprint: string
  /** The public key's numbers, base64url, as a JWK has them. */
  readonly modulus: string
  readonly exponent: string
  readonly sign: (message: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>
  readonly verify: (
    message: Uint8Array<ArrayBuffer>,
    signature: Uint8Array<ArrayBuffer>,
  ) => Promise<boolean>
}

const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }

/**
 * The keys that one mock signs with. Each is made when it is first asked for, and forks share them. With a seed the keys
 * are the same each time, so that they guard nothing: they sign tokens of a mock.
 */
export class SigningKeys {
  readonly #seed: number | undefined
  readonly #keys = new Map<string, Promise<SigningKey>>()

  constructor(seed?: number) {
    this.#seed = seed
  }

  /** The key of this name. */
  get(name: string): Promise<SigningKey> {
    const known = this.#keys.get(name)
    if (known) return known
    const made = this.#make(name)
    this.#keys.set(name, made)
    return made
  }

  async #make(name: string): Promise<SigningKey> {
    if (this.#seed === undefined) return keyFrom(await generate())
    return keyFrom(await importPair(deriveRsaKey(createRandom(seedFor(this.#seed, name)))))
  }
}

// One stream of chance for each name, so that a key does not depend on which was asked for first.
function seedFor(seed: number, name: string): number {
  let mixed = seed
  for (const character of name) mixed = (mixed * 31 + (character.codePointAt(0) ?? 0)) % 2 ** 48
  return mixed
}

function generate(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(
    { ...ALGORITHM, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  )
}

async function importPair(jwk: JsonWebKey): Promise<CryptoKeyPair> {
  const { n, e, kty } = jwk
  const [privateKey, publicKey] = await Promise.all([
    crypto.subtle.importKey('jwk', jwk, ALGORITHM, false, ['sign']),
    crypto.subtle.importKey('jwk', { kty, n, e } as JsonWebKey, ALGORITHM, true, ['verify']),
  ])
  return { privateKey, publicKey }
}

async function keyFrom({ privateKey, publicKey }: CryptoKeyPair): Promise<SigningKey> {
  const [pkix, jwk] = await Promise.all([
    crypto.subtle.exportKey('spki', publicKey),
    crypto.subtle.exportKey('jwk', publicKey),
  ])
  const digest = await crypto.subtle.digest('SHA-256', pkix)
  return {
    fingerprint: encodeBase64Url(new Uint8Array(digest)),
    modulus: jwk.n ?? '',
    exponent: jwk.e ?? '',
    sign: async (message) =>
      new Uint8Array(await crypto.subtle.sign(ALGORITHM, privateKey, message)),
    verify: (message, signature) => crypto.subtle.verify(ALGORITHM, publicKey, signature, message),
  }
}
