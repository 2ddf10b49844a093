import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRunningClock } from '../../src/runtime/running-clock.ts'

const START = new Date('2026-03-01T00:00:00Z')

describe('a running clock', () => {
  beforeEach(() => void vi.useFakeTimers({ now: START }))
  afterEach(() => void vi.useRealTimers())

  it('goes on by itself', () => {
    const clock = createRunningClock()
    const fired: number[] = []
    clock.setTimer(clock.now() + 1000, () => fired.push(clock.now() - START.getTime()))

    vi.advanceTimersByTime(999)
    expect(fired).toEqual([])
    vi.advanceTimersByTime(1)
    expect(fired).toEqual([1000])
  })

  it('can be moved on: what falls due fires on the way, in order, each at its time', () => {
    const clock = createRunningClock()
    const fired: string[] = []
    const at = (name: string, seconds: number) =>
      clock.setTimer(clock.now() + seconds * 1000, () => {
        fired.push(`${name} at ${(clock.now() - START.getTime()) / 1000}`)
        if (name === 'b') at('d', 5)
      })
    at('c', 30)
    at('a', 10)
    at('b', 20)
    at('never', 25).cancel()

    clock.advance('26s')

    expect(fired).toEqual(['a at 10', 'b at 20', 'd at 25'])
    vi.advanceTimersByTime(4000)
    expect(fired.at(-1)).toBe('c at 30')
  })

  it('forks into a clock that is moved apart', () => {
    const clock = createRunningClock()
    clock.advance('1h')
    const fork = clock.fork()
    clock.advance('1h')

    expect(fork.now() - START.getTime()).toBe(3_600_000)
    expect(clock.now() - START.getTime()).toBe(7_200_000)
  })
  it('refuses to go where no answer could tell the time', () => {
    const clock = createRunningClock()

    expect(() => clock.advance('99999999999999999999d')).toThrow('a clock ends with the year 9999')
    expect(clock.now()).toBe(START.getTime())
  })
})
