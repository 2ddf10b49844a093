import type { Sighting } from './outcome.ts'

/** How often an operation answered with a status. */
export interface CoverageRow extends Sighting {
  readonly count: number
}

/**
 * Counts which answers of which operations were held against the document.
 *
 * @param sightings of all checks
 * @returns a row for each operation and status, sorted by both
 */
export function coverageOf(sightings: Iterable<Sighting>): readonly CoverageRow[] {
  const rows = new Map<string, CoverageRow>()
  for (const { operationId, status } of sightings) {
    const key = `${operationId} ${status}`
    rows.set(key, { operationId, status, count: (rows.get(key)?.count ?? 0) + 1 })
  }
  return [...rows.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}
