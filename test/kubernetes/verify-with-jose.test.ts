import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose'
import { describe, expect, it } from 'vitest'
import { accountToken, cluster } from './steps.ts'

const ISSUER = 'https://kubernetes.default.svc.cluster.local'

const keysOf = async (mock: Awaited<ReturnType<typeof cluster>>): Promise<JSONWebKeySet> =>
  (await mock.fetch('/openid/v1/jwks')).json()

describe('the keys that the mock serves', () => {
  it('verify its tokens for a relying party that knows only the issuer', async () => {
    const mock = await cluster()
    const token = await accountToken(mock, { audiences: ['vault'] })
    const configuration = await (await mock.fetch('/.well-known/openid-configuration')).json()
    const uri = new URL(String(configuration.jwks_uri))
    const keys = (await (await mock.fetch(uri.pathname)).json()) as JSONWebKeySet

    const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet(keys), {
      issuer: configuration.issuer,
      audience: 'vault',
      algorithms: configuration.id_token_signing_alg_values_supported,
      currentDate: new Date(mock.clock.now()),
    })

    expect(payload.sub).toBe('system:serviceaccount:team:builder')
    expect(payload.iss).toBe(ISSUER)
    expect(protectedHeader).toEqual({ alg: 'RS256', kid: keys.keys[0]?.kid })
  })

  it('refuse a token of another mock', async () => {
    const [mock, other] = [await cluster({ seed: 1 }), await cluster({ seed: 2 })]
    const token = await accountToken(other)
    const keys = await keysOf(mock)

    const verified = jwtVerify(token, createLocalJWKSet(keys), {
      currentDate: new Date(other.clock.now()),
    })

    await expect(verified).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' })
  })

  it('are the same for the same seed, and shared with forks', async () => {
    const mock = await cluster({ seed: 7 })

    expect(await keysOf(await cluster({ seed: 7 }))).toEqual(await keysOf(mock))
    expect(await keysOf(mock.fork())).toEqual(await keysOf(mock))
  })

  it('come as a JWK set to those who accept one, for an hour', async () => {
    const mock = await cluster()

    const answer = await mock.fetch('/openid/v1/jwks', {
      headers: { Accept: 'application/jwk-set+json' },
    })
    const refused = await mock.fetch('/openid/v1/jwks', { headers: { Accept: 'application/json' } })

    expect(answer.headers.get('content-type')).toBe('application/jwk-set+json')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=3600')
    expect(refused.status).toBe(406)
  })
})
