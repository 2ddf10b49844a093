import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSystemClock } from '../../src/runtime/system-clock.ts'

const DAY = 86_400_000

beforeEach(() => void vi.useFakeTimers({ now: 1_000 }))
afterEach(() => void vi.useRealTimers())

describe('createSystemClock', () => {
  it("goes by the globals of the moment, so that a test runner's fake timers move it", () => {
    const clock = createSystemClock()

    vi.setSystemTime(5_000)

    expect(clock.now()).toBe(5_000)
    expect(clock.isManual).toBe(false)
  })

  it('calls once at the time, never at once', () => {
    const clock = createSystemClock()
    const called: number[] = []
    clock.setTimer(1_500, () => called.push(clock.now()))
    clock.setTimer(10, () => called.push(clock.now()))

    expect(called).toEqual([])
    vi.advanceTimersByTime(499)
    expect(called).toEqual([1_000])
    vi.advanceTimersByTime(1_000)
    expect(called).toEqual([1_000, 1_500])
  })

  it('waits longer than a timer of the platform can', () => {
    const clock = createSystemClock()
    const called: number[] = []
    clock.setTimer(1_000 + 60 * DAY, () => called.push(clock.now()))

    vi.advanceTimersByTime(59 * DAY)
    expect(called).toEqual([])
    vi.advanceTimersByTime(1 * DAY)
    expect(called).toEqual([1_000 + 60 * DAY])
  })

  it('leaves no timer of the platform behind a cancel', () => {
    const clock = createSystemClock()
    const timer = clock.setTimer(60 * DAY, () => {})
    vi.advanceTimersByTime(30 * DAY)

    timer.cancel()
    timer.cancel()

    expect(vi.getTimerCount()).toBe(0)
  })
})
