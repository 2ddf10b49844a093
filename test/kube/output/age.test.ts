import { expect, test } from 'vitest'
import { ageHoldsUntil, ageOf, humanDuration } from '../../../src/kube/output/age.ts'

const [MINUTE, HOUR, DAY] = [60, 3600, 86_400]
const YEAR = 365 * DAY

test.each([
  [-5, '<invalid>'],
  [-0.5, '0s'],
  [119, '119s'],
  [2 * MINUTE, '2m'],
  [9 * MINUTE + 59, '9m59s'],
  [10 * MINUTE + 5, '10m'],
  [179 * MINUTE, '179m'],
  [3 * HOUR, '3h'],
  [7 * HOUR + 20 * MINUTE, '7h20m'],
  [47 * HOUR, '47h'],
  [2 * DAY, '2d'],
  [7 * DAY + 3 * HOUR, '7d3h'],
  [729 * DAY, '729d'],
  [2 * YEAR, '2y'],
  [3 * YEAR + 40 * DAY, '3y40d'],
  [8 * YEAR + 40 * DAY, '8y'],
])('%d seconds are %s', (seconds, expected) => {
  expect(humanDuration(seconds)).toBe(expected)
})

test.each([0, 59, 119, 599, 600, 3 * HOUR, 8 * HOUR - 1, 2 * DAY, 8 * DAY - 1, 8 * DAY, 3 * YEAR])(
  'an age of %d seconds holds as long as its text says',
  (seconds) => {
    const timestamp = '2026-01-01T00:00:00Z'
    const now = Date.parse(timestamp) + seconds * 1000 + 250
    const until = ageHoldsUntil(timestamp, now)

    expect(ageOf(timestamp, until - 1)).toBe(ageOf(timestamp, now))
    expect(ageOf(timestamp, until)).not.toBe(ageOf(timestamp, now))
  },
)

test('no time at all is unknown', () => {
  expect(ageOf(undefined, 0)).toBe('<unknown>')
})
