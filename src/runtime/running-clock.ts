import type { Clock, Timer } from './clock.ts'
import { parseDuration } from './duration.ts'
import { tellable } from './last-time.ts'
import { createSystemClock } from './system-clock.ts'

/** The time of the machine, which can also be moved on. */
export interface RunningClock extends Clock {
  /** Moves on by milliseconds or a text such as `'24h'`. What falls due fires on the way, in order. */
  advance(duration: number | string): void
  fork(): RunningClock
}

interface Pending {
  readonly at: number
  readonly callback: () => void
  timer: Timer
}

/** Makes a clock that goes on by itself, so many milliseconds before the machine's. */
export function createRunningClock(ahead = 0): RunningClock {
  const system = createSystemClock()
  const pending = new Set<Pending>()
  let offset = ahead
  const now = (): number => system.now() + offset
  const arm = (call: Pick<Pending, 'at' | 'callback'>): Timer =>
    system.setTimer(call.at - offset, call.callback)
  const setTimer = (at: number, callback: () => void): Timer => {
    const fire = (): void => {
      pending.delete(call)
      callback()
    }
    const call: Pending = { at, callback: fire, timer: arm({ at, callback: fire }) }
    pending.add(call)
    return {
      cancel() {
        pending.delete(call)
        call.timer.cancel()
      },
    }
  }
  const advance = (duration: number | string): void => {
    const target = tellable(now() + parseDuration(duration))
    for (let due = earliest(pending); due && due.at <= target; due = earliest(pending)) {
      due.timer.cancel()
      offset = Math.max(offset, due.at - system.now())
      due.callback()
    }
    offset = Math.max(offset, target - system.now())
    for (const call of pending) {
      call.timer.cancel()
      call.timer = arm(call)
    }
  }
  return { isManual: false, now, setTimer, advance, fork: () => createRunningClock(offset) }
}

function earliest(pending: ReadonlySet<Pending>): Pending | undefined {
  let first: Pending | undefined
  for (const call of pending) if (!first || call.at < first.at) first = call
  return first
}
