import { coverageOf, type CoverageRow } from './coverage.ts'
import type { Check } from './define-check.ts'
import type { CheckResult } from './outcome.ts'
import { createRunner } from './runner.ts'
import type { RunnerOptions } from './runner-options.ts'
import { targetFrom, type TargetSource } from './target.ts'
import { stopwatch } from './time.ts'

/** A part of an id, a regular expression, or several of either. */
export type Selection = string | RegExp | readonly (string | RegExp)[]

/** How to run a suite. */
export interface RunOptions extends RunnerOptions {
  /** Runs the checks whose id matches, no others. */
  readonly only?: Selection | undefined
  /** Lists the checks whose id matches as skipped. */
  readonly skip?: Selection | undefined
  /** How many checks run at a time; 8 unless told. */
  readonly concurrency?: number | undefined
  /** Told of each check before it runs. */
  readonly onStart?: ((check: Check) => void) | undefined
  /** Told of each result as it comes. */
  readonly onResult?: ((result: CheckResult) => void) | undefined
}

/** A whole run. */
export interface RunReport {
  /** The target's name. */
  readonly target: string
  /** In the order of the checks. */
  readonly results: readonly CheckResult[]
  /** Which answers of which operations were held against the document. */
  readonly coverage: readonly CoverageRow[]
  /** Milliseconds. */
  readonly duration: number
}

const CONCURRENCY = 8

/**
 * Runs checks side by side against a target and removes what they made, on failure and on abort too. Never rejects for
 * what the target does; refuses, with a TypeError, a target that is none.
 *
 * @param checks what to check, such as `suites.openshift`
 * @param source the target: a URL, a fetch function, a mock
 * @param options credentials, selection, limits
 * @returns the results, with what was covered
 * @example
 * const report = await runChecks(suites.openshift, 'http://127.0.0.1:8443', { token })
 * report.results.filter((result) => result.outcome === 'failed')
 */
export async function runChecks(
  checks: readonly Check[],
  source: TargetSource,
  options: RunOptions = {},
): Promise<RunReport> {
  const elapsed = stopwatch()
  const target = targetFrom(source)
  const runner = createRunner(target, options)
  const chosen = checks.filter(
    (check) => options.only === undefined || isSelected(check.id, options.only),
  )
  const results = await mapSideBySide(chosen, options.concurrency ?? CONCURRENCY, async (check) => {
    const isLeftOut = options.skip !== undefined && isSelected(check.id, options.skip)
    if (!isLeftOut) options.onStart?.(check)
    const result = isLeftOut ? leftOut(check) : await runner.run(check)
    options.onResult?.(result)
    return result
  })
  const coverage = coverageOf(results.flatMap((result) => result.sightings))
  return { target: target.name, results, coverage, duration: elapsed() }
}

/**
 * Says whether a selection names an id.
 *
 * @param id a check's id
 * @param selection texts are looked for within the id
 * @returns whether one of them matches
 */
export function isSelected(id: string, selection: Selection): boolean {
  const patterns =
    typeof selection === 'string' || selection instanceof RegExp ? [selection] : selection
  return patterns.some((pattern) =>
    typeof pattern === 'string' ? id.includes(pattern) : id.search(pattern) >= 0,
  )
}

function leftOut(check: Check): CheckResult {
  const { id, title } = check
  return {
    id,
    title,
    outcome: 'skipped',
    reason: 'it was left out',
    isUnreachable: false,
    notes: [],
    sightings: [],
    duration: 0,
  }
}

async function mapSideBySide<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results = new Map<T, R>()
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) results.set(item, await work(item))
  }
  await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, items.length)) }, worker))
  return items.flatMap((item) => {
    const result = results.get(item)
    return result === undefined ? [] : [result]
  })
}
