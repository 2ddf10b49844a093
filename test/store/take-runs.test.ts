import { describe, expect, it } from 'vitest'
import { pickerOf, pickRuns, takeRuns, valuesIn } from '../../src/store/take-runs.ts'

/** Twelve numbers in leaves of four, of which the first two and the last one are not asked for. */
const RUNS = [
  { values: [0, 1, 2, 3], from: 2, to: 4 },
  { values: [4, 5, 6, 7], from: 0, to: 4 },
  { values: [8, 9, 10, 11], from: 0, to: 3 },
]

const UNLIMITED = Number.POSITIVE_INFINITY
const isBelow = (bound: number) => pickerOf((value: number) => value < bound)
const isEven = pickerOf((value: number) => value % 2 === 0)

describe('takeRuns', () => {
  it.each([
    [1, [2], 2],
    [2, [2, 3], 3],
    [5, [2, 3, 4, 5, 6], 6],
    [8, [2, 3, 4, 5, 6, 7, 8, 9], 9],
    [9, [2, 3, 4, 5, 6, 7, 8, 9, 10], undefined],
    [UNLIMITED, [2, 3, 4, 5, 6, 7, 8, 9, 10], undefined],
  ])('takes %d', (limit, values, last) => {
    const taken = takeRuns(RUNS, limit)

    expect(valuesIn(taken.runs)).toEqual(values)
    expect(taken.last).toBe(last)
  })
})

describe('pickRuns', () => {
  it.each([
    [1, [2], 2],
    [2, [2, 4], 4],
    [3, [2, 4, 6], 6],
    [4, [2, 4, 6, 8], 8],
    [5, [2, 4, 6, 8, 10], undefined],
    [UNLIMITED, [2, 4, 6, 8, 10], undefined],
  ])('picks %d of the even ones', (limit, values, last) => {
    const taken = pickRuns(RUNS, limit, isEven)

    expect(valuesIn(taken.runs)).toEqual(values)
    expect(taken.last).toBe(last)
  })

  it('goes on when what lies behind the last one is not picked', () => {
    expect(pickRuns(RUNS, 2, isBelow(4)).last).toBe(3)
    expect(pickRuns(RUNS, 6, isBelow(8)).last).toBe(7)
    expect(pickRuns(RUNS, 7, isBelow(8)).last).toBeUndefined()
  })

  it('gives neighbours in one run, within their leaf', () => {
    const lengths = pickRuns(RUNS, UNLIMITED, isBelow(6)).runs.map(({ from, to }) => to - from)

    expect(lengths).toEqual([2, 2])
  })
})
