import type { Clock, Timer } from './clock.ts'

/** The longest wait that timers of the platform can hold. */
const LONGEST = 2 ** 31 - 1

/**
 * The time of the machine. Looks up `Date` and `setTimeout` at each call, so that a test runner's fake timers work. Its
 * timers do not keep a process alive.
 */
export function createSystemClock(): Clock {
  return {
    isManual: false,
    now: () => Date.now(),
    setTimer: (at, callback) => startTimer(at, callback),
  }
}

function startTimer(at: number, callback: () => void): Timer {
  let handle: ReturnType<typeof setTimeout>
  const wait = (): void => {
    const left = Math.max(0, at - Date.now())
    handle = setTimeout(() => (left > LONGEST ? wait() : callback()), Math.min(left, LONGEST))
    letGo(handle)
  }
  wait()
  return { cancel: () => clearTimeout(handle) }
}

// Browsers give numbers, Node objects that can stop holding the process.
function letGo(handle: unknown): void {
  if (typeof handle === 'object' && handle !== null && 'unref' in handle) {
    ;(handle as { unref(): void }).unref()
  }
}
