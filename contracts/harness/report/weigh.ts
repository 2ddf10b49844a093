import type { CheckResult } from '../outcome.ts'
import type { RunReport } from '../run.ts'
import { EMPTY_BASELINE, type Baseline, type KnownFinding } from './baseline.ts'

/** A run and what it means, held against a baseline. */
export interface Weighed extends RunReport {
  /** Failures that the baseline does not know. */
  readonly findings: readonly CheckResult[]
  /** Failures that the baseline knows, with the reason. */
  readonly known: readonly { readonly result: CheckResult; readonly reason: string }[]
  /** Checks that could not be carried through. */
  readonly errored: readonly CheckResult[]
  /** What the baseline still lists though the check passes. */
  readonly fixed: readonly KnownFinding[]
  /** What the baseline lists though no check that ran is called so. */
  readonly unmatched: readonly KnownFinding[]
}

/**
 * Holds a run against a baseline.
 *
 * @param report the run
 * @param baseline what is known already; nothing unless told
 * @returns the run with its findings told apart
 */
export function weigh(report: RunReport, baseline: Baseline = EMPTY_BASELINE): Weighed {
  const reasons = new Map(baseline.findings.map(({ check, reason }) => [check, reason]))
  const outcomes = new Map(report.results.map(({ id, outcome }) => [id, outcome]))
  const failed = report.results.filter(({ outcome }) => outcome === 'failed')
  return {
    ...report,
    findings: failed.filter(({ id }) => !reasons.has(id)),
    known: failed.flatMap((result) => {
      const reason = reasons.get(result.id)
      return reason === undefined ? [] : [{ result, reason }]
    }),
    errored: report.results.filter(({ outcome }) => outcome === 'errored'),
    fixed: baseline.findings.filter(({ check }) => outcomes.get(check) === 'passed'),
    unmatched: baseline.findings.filter(({ check }) => !outcomes.has(check)),
  }
}

/** How many results there are of each outcome; failures that a baseline knows count as known. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly known: number
  readonly errored: number
  readonly skipped: number
  readonly notSupported: number
}

/** Counts the results of a run. */
export function tallyOf({ results, findings, known, errored }: Weighed): Tally {
  const count = (outcome: CheckResult['outcome']): number =>
    results.filter((result) => result.outcome === outcome).length
  return {
    passed: count('passed'),
    failed: findings.length,
    known: known.length,
    errored: errored.length,
    skipped: count('skipped'),
    notSupported: count('not supported'),
  }
}

/**
 * What a run means to a shell: 0 when something passed and nothing is wrong, 1 with findings, 3 when the target could
 * not be reached, 2 when nothing could be tried.
 *
 * @param weighed the run
 * @returns the exit code
 */
export function exitCodeOf(weighed: Weighed): 0 | 1 | 2 | 3 {
  const { passed, failed, known, errored } = tallyOf(weighed)
  if (failed > 0) return 1
  const isUnreachable = weighed.errored.some((result) => result.isUnreachable)
  if (errored > 0) return isUnreachable ? 3 : 1
  return passed + known > 0 ? 0 : 2
}
