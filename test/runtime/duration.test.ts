import { describe, expect, it } from 'vitest'
import { parseDuration } from '../../src/runtime/duration.ts'

describe('parseDuration', () => {
  it.each([
    [0, 0],
    [1500, 1500],
    ['500ms', 500],
    ['90s', 90_000],
    ['1h30m', 5_400_000],
    ['2d', 172_800_000],
    ['1.5h', 5_400_000],
    ['1m500ms', 60_500],
    ['0s', 0],
  ])('reads %j as %d ms', (duration, milliseconds) => {
    expect(parseDuration(duration)).toBe(milliseconds)
  })

  it.each(['', '5', 's', '1 h', '-1s', '1y', '1h30', '.5s', '1..5s'])('refuses %j', (duration) => {
    expect(() => parseDuration(duration)).toThrow(
      new TypeError(
        `${JSON.stringify(duration)} is no duration: write milliseconds or a text such as '90s', '1h30m', '2d'`,
      ),
    )
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (duration) => {
    expect(() => parseDuration(duration)).toThrow(
      new TypeError(`a duration of ${duration} makes no sense: it must be 0 or more milliseconds`),
    )
  })
})
