import { describe, expect, it } from 'vitest'
import * as fixtures from '../../fixtures/index.ts'
import { authIdIn, decodeBearer, encodeBearer, idOf } from '../../mocks/qumulo/tokens/bearer.ts'

describe('bearer tokens', () => {
  it('make the id of the published sample', () => {
    const parts = { authId: 1031n, key: 2_931_937_781_880_648_022n }

    expect(idOf(parts)).toBe('19021525077776428364118')
    expect(authIdIn('19021525077776428364118')).toBe(1031n)
  })

  it('are read as they are written', () => {
    const secret = Uint8Array.from({ length: 32 }, (_, index) => index)
    const parts = { secret, authId: 500n, key: 2n ** 64n - 1n, created: 1_666_741_193_023_400_001n }

    const bearer = encodeBearer(parts)

    expect(bearer).toMatch(/^access-v1:[A-Za-z0-9+/]{86}==$/)
    expect(decodeBearer(bearer)).toEqual(parts)
  })

  it.each(['', 'access-v1:', 'access-v1:AAAA', 'access-v1:%%%', 'session-v1:AAAA'])(
    '%j is none',
    (text) => {
      expect(decodeBearer(text)).toBeUndefined()
    },
  )

  it('of the fixtures are for the users that they say, and of their time', () => {
    const tokens = Object.values<unknown>(fixtures).filter(isToken)

    expect(tokens).toHaveLength(6)
    for (const { bearer_token, user } of tokens) {
      const parts = decodeBearer(bearer_token)
      expect(String(parts?.authId)).toBe(
        user.auth_id ?? String((3n << 32n) + BigInt(user.uid ?? 0)),
      )
      expect(parts?.created).toBeLessThan(1_767_225_600_000_000_000n)
    }
  })
})

interface Token {
  readonly bearer_token: string
  readonly user: { readonly auth_id?: string; readonly uid?: number }
}

const isToken = (value: unknown): value is Token =>
  typeof value === 'object' && value !== null && 'bearer_token' in value
