import type { Check } from './harness/define-check.ts'
import { runChecks, type RunOptions, type RunReport } from './harness/run.ts'
import type { TargetSource } from './harness/target.ts'
import { suites, type SuiteName } from './suites/suites.ts'

/** Whose contract to run, against what, and how. */
export interface RunContractOptions extends RunOptions {
  /** One API, several, or all when it is left out; or checks of your own. */
  readonly api?: SuiteName | readonly SuiteName[] | readonly Check[] | undefined
  /** A URL, a fetch function, a mock or a Target. */
  readonly target: TargetSource
}

/**
 * Runs contracts against a target in any test runner: the report says how each check ended. Refuses, with a TypeError, an
 * unknown API, a target that is none, and a selection that leaves no check.
 *
 * @param options whose contract, the target, credentials, limits
 * @returns the report
 * @example
 * const report = await runContract({ api: 'openshift', target: 'http://127.0.0.1:8443' })
 * assert.deepEqual(report.results.filter(({ outcome }) => outcome === 'failed'), [])
 */
export async function runContract(options: RunContractOptions): Promise<RunReport> {
  const report = await runChecks(checksOf(options.api), options.target, options)
  if (report.results.length === 0) throw new TypeError('there is no check to run')
  return report
}

/**
 * The checks of some APIs, of all when none is named. Refuses an unknown API with a TypeError that names those that
 * there are.
 */
export function checksOf(api: RunContractOptions['api']): readonly Check[] {
  const chosen = api === undefined ? Object.keys(suites) : typeof api === 'string' ? [api] : api
  return chosen.flatMap((one) => {
    if (typeof one !== 'string') return [one]
    const suite = Object.entries(suites).find(([name]) => name === one)?.[1]
    if (suite) return suite
    throw new TypeError(
      `there is no contract of ${JSON.stringify(one)}; there are ${Object.keys(suites).join(', ')}`,
    )
  })
}
