import { describe, expect, it } from 'vitest'
import { createRandom } from '../../src/runtime/random.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('createRandom', () => {
  it('gives the same for the same seed, and another for another', () => {
    expect(taste(7)).toEqual(taste(7))
    expect(taste(7)).not.toEqual(taste(8))
    expect(taste(2 ** 40)).not.toEqual(taste(0))
  })

  it('gives what a seed has always given', () => {
    const random = createRandom(7)

    expect([random.uuid(), random.integer(1000), random.text(8, 'bcdf')]).toMatchInlineSnapshot(`
      [
        "05fed810-a9da-4ebf-a16f-ceb490b5ef7f",
        355,
        "fdbdcbbd",
      ]
    `)
  })

  it('does not repeat itself without a seed', () => {
    expect(createRandom().uuid()).not.toBe(createRandom().uuid())
  })

  it('makes UUIDs of version 4, all different', () => {
    const random = createRandom(1)
    const uuids = Array.from({ length: 1000 }, () => random.uuid())

    expect(uuids.filter((uuid) => !UUID.test(uuid))).toEqual([])
    expect(new Set(uuids).size).toBe(1000)
  })

  it('reaches every number below the bound about equally often', () => {
    const random = createRandom(1)
    const counts = Array.from({ length: 6 }, () => 0)
    for (let round = 0; round < 6000; round += 1) tally(counts, random.integer(6))

    expect(Math.min(...counts)).toBeGreaterThan(900)
    expect(Math.max(...counts)).toBeLessThan(1100)
  })

  it('makes texts of the alphabet, and bytes', () => {
    const random = createRandom(1)

    expect(random.text(100, 'xyz')).toMatch(/^[xyz]{100}$/)
    expect(random.text(0, 'xyz')).toBe('')
    expect(random.bytes(16)).toHaveLength(16)
  })
})

function tally(counts: number[], index: number): void {
  counts[index] = (counts[index] ?? 0) + 1
}

function taste(seed: number): unknown[] {
  const random = createRandom(seed)
  return [random.uuid(), random.integer(1000), random.text(5, 'abc'), random.bytes(4)]
}
