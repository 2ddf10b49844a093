import type { CleanupTask } from './context.ts'
import type { Exchange, Sighting } from './outcome.ts'

/** What happens during one check. */
export interface CheckLog {
  readonly notes: string[]
  readonly sightings: Sighting[]
  readonly tasks: CleanupTask[]
  last: Exchange | undefined
  /** True while the last request is without an answer. */
  isPending: boolean
}
