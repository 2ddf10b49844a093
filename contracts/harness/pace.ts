/** How fast a target has answered so far: what is slow for one server is usual for another. */
export interface Pace {
  /** Tells of the milliseconds until an answer began. */
  saw(milliseconds: number): void
  /** What a wait for several answers gets on top of its time, in milliseconds. */
  allowance(): number
}

/** So many of the slowest answers are waited for beyond the usual time. */
const ANSWERS = 20

/**
 * Measures the pace of a target during a run, so that time limits judge what the server does and not how far away it is.
 *
 * @returns a pace that has seen nothing
 */
export function createPace(): Pace {
  let slowest = 0
  return {
    saw: (milliseconds) => {
      slowest = Math.max(slowest, milliseconds)
    },
    allowance: () => slowest * ANSWERS,
  }
}
