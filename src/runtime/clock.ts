/** A pending call of a clock. */
export interface Timer {
  /** Forgets the call. May be called twice. */
  cancel(): void
}

/**
 * The time of one mock. Everything that the APIs promise (expiry, bookmarks, timeouts, ages) goes by it.
 */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Calls `callback` once, when `now()` has reached `at`. A time that has passed is called soon, never at once. */
  setTimer(at: number, callback: () => void): Timer
  /** True for a clock that only moves when it is told to: nothing should wait for it in the middle of a request. */
  readonly isManual: boolean
  /** A clock that shows the same time and is moved apart from this one; a clock that nobody moves may leave it out. */
  fork?(): Clock
}
