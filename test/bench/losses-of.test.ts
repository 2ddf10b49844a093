import { describe, expect, it } from 'vitest'
import { lossesOf } from './harness/losses-of.ts'
import type { Row } from './harness/row.ts'
import { tableOf } from './harness/table.ts'

const row = (what: string, ratio?: number, low = ratio): Row => ({
  workload: 'W2',
  what,
  unit: 'µs',
  figure: { median: 50, spread: [48, 53] },
  ...(ratio === undefined ? {} : { ratio: { median: ratio, spread: [low ?? ratio, ratio] } }),
})

describe('the guard', () => {
  const report = tableOf([row('node:http'), row('GET one', 2), row('list', 12)])

  it('tells what has become more than a quarter slower beside its anchor', () => {
    const losses = lossesOf([row('node:http'), row('GET one', 2.6), row('list', 14)], report)

    expect(losses).toEqual(['W2 GET one: 2.60 times its anchor, 2 before'])
  })

  it('lets pass what jumps', () => {
    expect(lossesOf([row('GET one', 3.6, 2.1)], report)).toEqual([])
  })

  it('lets pass what is new, and what has become faster', () => {
    expect(lossesOf([row('GET one', 1), row('another', 99)], report)).toEqual([])
  })
})
