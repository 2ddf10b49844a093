/**
 * The door `tokamock/contracts`: contract checks and what runs them against any server. Safe in browsers.
 */
export { conforms } from './harness/conforms.ts'
export type { CheckContext, CleanupTask, WatchOptions } from './harness/context.ts'
export type { CoverageRow } from './harness/coverage.ts'
export { defineCheck, type Check, type Foundation, type Need } from './harness/define-check.ts'
export type { EventReader, WatchedEvent } from './harness/event-reader.ts'
export type { Expectations, HeldAnswer, Judge, Verdict } from './harness/expectations.ts'
export {
  CheckFailure,
  type CheckResult,
  type Finding,
  type Outcome,
  type Sighting,
} from './harness/outcome.ts'
export type { CheckResponse } from './harness/response.ts'
export {
  isSelected,
  runChecks,
  type RunOptions,
  type RunReport,
  type Selection,
} from './harness/run.ts'
export { createRunner, type Runner } from './harness/runner.ts'
export type { RunnerOptions } from './harness/runner-options.ts'
export {
  targetFrom,
  type FetchFunction,
  type Fetcher,
  type Target,
  type TargetOptions,
  type TargetSource,
} from './harness/target.ts'
export type { CheckRequest } from './harness/send.ts'
export { checksOf, runContract, type RunContractOptions } from './run-contract.ts'
export { suites, type SuiteName } from './suites/suites.ts'
