import type { JsonObject } from '../../src/json/value.ts'
import type { Change } from '../../src/store/entry.ts'
import type { Feed } from '../../src/store/feed.ts'
import { StoreError, type StoreErrorCode } from '../../src/store/store-error.ts'
import type { View } from '../../src/store/view.ts'

/** The objects under a prefix, in the order of the store. */
export const valuesUnder = (view: View, prefix: string): JsonObject[] =>
  Array.from(view.scan(prefix), ({ value }) => value)

/** The keys under a prefix, in the order of the store. */
export const keysUnder = (view: View, prefix: string, after?: string): string[] =>
  Array.from(view.scan(prefix, after), ({ key }) => key)

/** Why the store refuses what `act` does. Fails when it does not. */
export function refusal(act: () => unknown): StoreErrorCode {
  try {
    act()
  } catch (error) {
    if (error instanceof StoreError) return error.code
    throw error
  }
  throw new Error('the store did not refuse')
}

/** All that a feed has now. */
export function drain(feed: Feed): Change[] {
  const changes: Change[] = []
  for (let change = feed.next(); change; change = feed.next()) changes.push(change)
  return changes
}

/** A change in a few letters: `created /a 4001`. */
export const described = ({ type, key, revision }: Change): string => `${type} ${key} ${revision}`
