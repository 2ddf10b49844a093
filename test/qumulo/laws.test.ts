import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { parseTime, printTime } from '../../mocks/qumulo/time.ts'
import { authIdIn, decodeBearer, encodeBearer, idOf } from '../../mocks/qumulo/tokens/bearer.ts'
import { call } from './calls.ts'

const TOKENS = '/v1/auth/access-tokens/'
const word = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })

interface Page {
  readonly entries: readonly { readonly id: string }[]
  readonly paging: { readonly next: string | null }
}

describe('the laws of Qumulo tokens', () => {
  it('a bearer token holds what it was made of, and its id the user', () => {
    const secret = fc.uint8Array({ minLength: 32, maxLength: 32 })
    const created = fc.bigInt({ min: 0n, max: 2n ** 62n })
    fc.assert(
      fc.property(secret, word, word, created, (bytes, authId, key, time) => {
        const parts = { secret: bytes, authId, key, created: time }

        expect(decodeBearer(encodeBearer(parts))).toEqual(parts)
        expect(authIdIn(idOf(parts))).toBe(authId)
      }),
    )
  })

  it('a printed time is read as it was', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }), (time) => {
        expect(parseTime(printTime(time))).toBe(time)
      }),
    )
  })

  it('pages of any size are together the whole list, in the order of numbers', async () => {
    const uid = fc.integer({ min: 0, max: 2 ** 32 - 1 })
    const uids = fc.uniqueArray(uid, { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(uids, fc.integer({ min: 1, max: 5 }), async (users, size) => {
        const mock = createMock()
        for (const user of users) {
          await call(mock, 'POST', TOKENS, { body: { user: { uid: user } } })
        }
        const whole = (await call(mock, 'GET', TOKENS)).json as Page

        const seen: string[] = []
        for (let next: string | null = `${TOKENS}?limit=${size}`; next !== null;) {
          const { entries, paging } = (await call(mock, 'GET', next)).json as Page
          expect(entries.length).toBeLessThanOrEqual(size)
          seen.push(...entries.map(({ id }) => id))
          next = paging.next
        }

        expect(seen).toEqual(whole.entries.map(({ id }) => id))
        expect(seen).toHaveLength(users.length)
        const numbers = seen.map(BigInt)
        expect(numbers).toEqual(numbers.toSorted((a, b) => (a < b ? -1 : 1)))
      }),
      { numRuns: 25 },
    )
  })
})
