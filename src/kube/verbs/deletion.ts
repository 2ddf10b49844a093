import type { JsonObject } from '../../json/value.ts'

/** What a delete did: the object is gone, or it waits for its finalizers. */
export interface Deletion {
  readonly isGone: boolean
  readonly object: JsonObject
}
