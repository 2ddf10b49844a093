import type { Clock } from './clock.ts'
import { parseDuration } from './duration.ts'
import { tellable } from './last-time.ts'
import { TimerQueue } from './timer-queue.ts'

/** A clock that stands still until it is moved. */
export interface ManualClock extends Clock {
  /** Moves on by milliseconds or a text such as `'24h'`. What falls due fires on the way, in order, each at its time. */
  advance(duration: number | string): void
  /** Moves on to a time. Refuses to go back with a TypeError. */
  set(time: number | string | Date): void
  fork(): ManualClock
}

const START = '2026-01-01T00:00:00Z'

/** Makes a clock that stands at a time: 1 January 2026 by default. */
export function createManualClock(
  options: { readonly at?: number | string | Date } = {},
): ManualClock {
  let now = instant(options.at ?? START)
  const timers = new TimerQueue()
  const moveTo = (time: number): void => {
    for (let due = timers.take(time); due; due = timers.take(time)) {
      now = Math.max(now, due.at)
      due.callback()
    }
    now = Math.max(now, time)
  }
  return {
    isManual: true,
    now: () => now,
    setTimer: (at, callback) => timers.add(at, callback),
    advance: (duration) => moveTo(tellable(now + parseDuration(duration))),
    set: (time) => {
      const target = instant(time)
      if (target < now) {
        throw new TypeError(
          `a clock cannot go back: it stands at ${new Date(now).toISOString()}, not after ${new Date(target).toISOString()}`,
        )
      }
      moveTo(target)
    },
    fork: () => createManualClock({ at: now }),
  }
}

function instant(time: number | string | Date): number {
  const milliseconds = new Date(time).getTime()
  if (Number.isNaN(milliseconds)) throw new TypeError(`${JSON.stringify(time)} is no time`)
  return tellable(milliseconds)
}
