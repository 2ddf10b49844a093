import type { Judge } from './expectations.ts'
import type { Need } from './define-check.ts'

/** How to run checks, one or many. */
export interface RunnerOptions {
  /** The bearer token of the requests. Never printed. */
  readonly token?: string | undefined
  /** Leaves out the checks that change anything. */
  readonly readOnly?: boolean | undefined
  /** What the target or its credentials cannot do. */
  readonly without?: readonly Need[] | undefined
  /** Ends the run early; what was created is still removed. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds for a check that names no time of its own; 10 s unless told. */
  readonly timeout?: number | undefined
  /** Holds answers against documents other than the published ones. */
  readonly judge?: Judge | undefined
}
