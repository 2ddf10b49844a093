/**
 * The only place of the contracts that knows real time and chance: checks run against servers that have a clock of
 * their own, so what a check waits for is measured here.
 */

/** How long a check may take, its clean-up excluded. */
export const CHECK_TIMEOUT = 10_000

/** How long the clean-up of one check may take. */
export const CLEANUP_TIMEOUT = 10_000

/** How long a watch may keep quiet before the event that a check waits for counts as missing. */
export const EVENT_TIMEOUT = 5_000

/** A signal that aborts by itself; `cancel` forgets the timer. */
export interface Deadline {
  readonly signal: AbortSignal
  /** True once the time has passed, whatever else aborted the signal. */
  isPast(): boolean
  cancel(): void
}

/** Starts a deadline. The signal also aborts when `parent` does. */
export function startDeadline(milliseconds: number, parent?: AbortSignal): Deadline {
  const controller = new AbortController()
  let past = false
  const timer = setTimeout(() => {
    past = true
    controller.abort(new Error(`no result within ${milliseconds} ms`))
  }, milliseconds)
  const signal = parent ? AbortSignal.any([controller.signal, parent]) : controller.signal
  return { signal, isPast: () => past, cancel: () => clearTimeout(timer) }
}

/** Settles as `promise` does, or with `late()` when it takes longer. */
export function within<T>(promise: Promise<T>, milliseconds: number, late: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      try {
        resolve(late())
      } catch (error) {
        reject(error)
      }
    }, milliseconds)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** Milliseconds of a clock that never goes back. */
export function stopwatch(): () => number {
  const start = performance.now()
  return () => performance.now() - start
}

/** Eight characters that are valid in every kind of name and new each time. */
export function randomSuffix(): string {
  const letters = 'bcdfghjklmnpqrstvwxz2456789'
  return Array.from({ length: 8 }, () => letters[Math.floor(Math.random() * letters.length)]).join(
    '',
  )
}
