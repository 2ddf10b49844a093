import type { DocumentedOperation } from './operations.ts'
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

/** An operation of a document, with what was seen of it. */
export interface OperationCoverage {
  readonly operationId: string
  /** How often each documented status was seen, 0 where it never was; `default` stands for all others. */
  readonly documented: ReadonlyMap<number | 'default', number>
  /** How often other statuses were seen. */
  readonly others: ReadonlyMap<number, number>
}

/**
 * Sets what was seen beside what is documented.
 *
 * @param operations of the documents
 * @param rows what was seen
 * @returns each operation, in the order of the documents
 */
export function coverageByOperation(
  operations: Iterable<DocumentedOperation>,
  rows: readonly CoverageRow[],
): readonly OperationCoverage[] {
  return [...operations].map(({ id, responses, otherwise }) => {
    const own = rows.filter(({ operationId }) => operationId === id)
    const countOf = (status: number) => own.find((row) => row.status === status)?.count ?? 0
    const others = own.filter(({ status }) => !responses.has(status))
    const sum = others.reduce((total, { count }) => total + count, 0)
    const listed = [...responses.keys()].map((status) => [status, countOf(status)] as const)
    return {
      operationId: id,
      documented: new Map<number | 'default', number>(
        otherwise === undefined ? listed : [...listed, ['default', sum]],
      ),
      others: new Map(others.map(({ status, count }) => [status, count])),
    }
  })
}

/**
 * Prints a table: a line for each operation, with how often each documented status was seen, and the others.
 *
 * @param coverage of operations
 * @returns lines of equal columns
 */
export function coverageTable(coverage: readonly OperationCoverage[]): string {
  const head = ['operation', 'documented', 'others']
  const lines = coverage.map(({ operationId, documented, others }) => [
    operationId,
    countsIn(documented),
    countsIn(others),
  ])
  const widths = head.map((title, at) =>
    Math.max(title.length, ...lines.map((line) => line[at]?.length ?? 0)),
  )
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function countsIn(counts: ReadonlyMap<number | 'default', number>): string {
  return [...counts].map(([status, count]) => `${status}: ${count}`).join(', ')
}
