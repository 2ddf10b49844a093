import { listedUnbounded } from './journal/listed-unbounded.ts'
import { pagedThrough } from './journal/paged-through.ts'
import type { Found } from './journal/recorded.ts'
import { watchedFrom } from './journal/watched-from.ts'

/** The matchers of journals, as vitest's `expect.extend` takes them. */
export const journalMatchers = {
  toHavePagedThrough: (journal: unknown, resource: string) =>
    verdict(pagedThrough(journal, resource)),
  toHaveWatchedFrom: (journal: unknown, resource: string, version?: string) =>
    verdict(watchedFrom(journal, resource, version)),
  toNeverHaveListedUnbounded(journal: unknown, resource?: string) {
    const { pass, what } = listedUnbounded(journal, resource)
    return verdict({ pass: !pass, what })
  },
}

const verdict = ({ pass, what }: Found) => ({ pass, message: () => `the client ${what}` })
