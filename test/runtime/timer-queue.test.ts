import { describe, expect, it } from 'vitest'
import { TimerQueue } from '../../src/runtime/timer-queue.ts'

describe('TimerQueue', () => {
  it('keeps nothing of calls that were cancelled', () => {
    const queue = new TimerQueue()
    queue.add(1_000_000, () => {})

    for (let round = 0; round < 10_000; round += 1) queue.add(round, () => {}).cancel()

    expect(queue.size).toBe(1)
    expect(queue.take(999_999)).toBeUndefined()
    expect(queue.take(1_000_000)).toMatchObject({ at: 1_000_000 })
    expect(queue.size).toBe(0)
  })

  it('keeps its order when many are cancelled', () => {
    const queue = new TimerQueue()
    const times = [5, 3, 9, 1, 7, 3, 8, 2]
    const timers = times.map((at) => queue.add(at, () => {}))
    for (const index of [0, 2, 3, 6, 7]) timers[index]?.cancel()

    const taken = [queue.take(10), queue.take(10), queue.take(10), queue.take(10)]

    expect(taken.map((due) => due?.at)).toEqual([3, 3, 7, undefined])
  })

  it('does not count a cancel after the call', () => {
    const queue = new TimerQueue()
    const timer = queue.add(1, () => {})
    queue.take(1)

    timer.cancel()

    expect(queue.size).toBe(0)
  })
})
