import { createHash, createPublicKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { signJwt } from '../../src/auth/jwt.ts'
import { SigningKeys } from '../../src/auth/signing-keys.ts'

describe('SigningKeys', () => {
  it('gives the same key for the same seed and name, whichever was asked for first', async () => {
    const [one, two] = [new SigningKeys(7), new SigningKeys(7)]
    await two.get('another')

    const [first, second] = [await one.get('a'), await two.get('a')]

    expect(first.fingerprint).toBe(second.fingerprint)
    expect((await one.get('another')).fingerprint).not.toBe(first.fingerprint)
    expect((await new SigningKeys(8).get('a')).fingerprint).not.toBe(first.fingerprint)
  })

  it('makes a key of 2048 bits whose fingerprint is that of its PKIX form', async () => {
    const { modulus: n, exponent: e, fingerprint } = await new SigningKeys(7).get('a')

    const key = createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' })
    const der = key.export({ type: 'spki', format: 'der' })

    expect(key.asymmetricKeyDetails).toMatchObject({ modulusLength: 2048, publicExponent: 65_537n })
    expect(createHash('sha256').update(der).digest('base64url')).toBe(fingerprint)
  })

  it('makes another key each time without a seed', async () => {
    const [one, two] = [await new SigningKeys().get('a'), await new SigningKeys().get('a')]

    expect(one.fingerprint).not.toBe(two.fingerprint)
  })

  it('makes a key once, however many ask for it at a time', async () => {
    const keys = new SigningKeys()

    expect(await keys.get('a')).toBe(await keys.get('a'))
  })
})

describe('signJwt', () => {
  it('writes header and claims in the order in which they come', async () => {
    const key = await new SigningKeys(7).get('a')

    const token = await signJwt(key, { typ: 'JWT', alg: 'RS256' }, { sub: 'ü', aud: 'x' })

    const [header = '', claims = ''] = token.split('.')
    expect(Buffer.from(header, 'base64url').toString()).toBe('{"typ":"JWT","alg":"RS256"}')
    expect(Buffer.from(claims, 'base64url').toString()).toBe('{"sub":"ü","aud":"x"}')
  })
})
