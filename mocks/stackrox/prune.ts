import type { Collection } from '../../src/mock/collection.ts'
import type { Clock } from '../../src/runtime/clock.ts'

/** What is pruned: a mock with a Central. */
export interface Pruned {
  readonly clock: Clock
  readonly collections: ReadonlyMap<string, Collection>
}

const DAY = 24 * 3600 * 1000

/**
 * Deletes the API tokens that Central deletes every hour: revoked ones, and those that have been expired for more than a
 * day. Gives their ids. A mock does this by itself only when it is made with `pruneEvery`.
 */
export function pruneStackroxTokens(mock: Pruned): readonly string[] {
  const tokens = mock.collections.get('StackroxToken')
  if (!tokens) throw new TypeError('pruneStackroxTokens: the mock does not serve StackRox')
  const limit = mock.clock.now() - DAY
  const useless = [...tokens.entries()].filter(
    ([, { revoked, expiration }]) =>
      revoked === true || (typeof expiration === 'string' && Date.parse(expiration) < limit),
  )
  const ids = useless.map(([id]) => id)
  for (const id of ids) tokens.remove(id)
  return ids
}
