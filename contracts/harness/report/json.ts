import { exitCodeOf, tallyOf, type Weighed } from './weigh.ts'

/** The version of the shape that {@link jsonReport} writes. */
const FORMAT = 'tokamock-check/1'

/**
 * A run as JSON: everything that is known of it, for programs.
 *
 * @param weighed the run
 * @returns the text of a JSON file
 */
export function jsonReport(weighed: Weighed): string {
  const reasons = new Map(weighed.known.map(({ result, reason }) => [result.id, reason]))
  const report = {
    format: FORMAT,
    target: weighed.target,
    exitCode: exitCodeOf(weighed),
    durationMs: Math.round(weighed.duration),
    tally: tallyOf(weighed),
    checks: weighed.results.map(({ id, title, outcome, reason, finding, notes, duration }) => ({
      id,
      title,
      outcome,
      durationMs: Math.round(duration),
      ...(reason === undefined ? {} : { reason }),
      ...(reasons.has(id) ? { knownBecause: reasons.get(id) } : {}),
      ...(finding === undefined ? {} : { finding }),
      ...(notes.length === 0 ? {} : { notes }),
    })),
    coverage: weighed.coverage,
    baseline: { fixed: weighed.fixed, unmatched: weighed.unmatched },
  }
  return `${JSON.stringify(report, null, 2)}\n`
}
