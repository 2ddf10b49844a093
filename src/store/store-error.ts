/** Why the store refused something. */
export type StoreErrorCode = 'exists' | 'missing' | 'conflict' | 'compacted' | 'future'

/**
 * Thrown by the store and nothing else. Each API translates it in one place.
 *
 * - `exists`, `missing`, `conflict`: a write expected another state.
 * - `compacted`, `future`: a revision is no longer, or not yet, there.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
