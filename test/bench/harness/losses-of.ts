import type { Row } from './row.ts'

/** How much more of its anchor something may take than it took before. */
const MOST = 1.25

/**
 * What has become slower, beside its anchor, than a report tells; a line for each. It has to show in three rounds of four:
 * some figures jump between two values.
 */
export function lossesOf(rows: readonly Row[], report: string): readonly string[] {
  const before = ratiosIn(report)
  return rows.flatMap(({ workload, what, ratio }) => {
    const known = before.get(`${workload} ${what}`)
    if (known === undefined || !ratio || ratio.spread[0] <= known * MOST) return []
    return [`${workload} ${what}: ${ratio.median.toFixed(2)} times its anchor, ${known} before`]
  })
}

/** The ratios of a report, by workload and what was measured. */
function ratiosIn(report: string): ReadonlyMap<string, number> {
  const ratios = new Map<string, number>()
  for (const line of report.split('\n')) {
    const [, workload, what, , , ratio] = line.split('|').map((cell) => cell.trim())
    const value = Number.parseFloat(ratio ?? '')
    if (workload && what && Number.isFinite(value)) ratios.set(`${workload} ${what}`, value)
  }
  return ratios
}
