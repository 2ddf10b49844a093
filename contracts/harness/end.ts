import type { CheckLog } from './check-log.ts'
import { curlOf } from './curl.ts'
import type { Check } from './define-check.ts'
import type { Mask } from './mask.ts'
import {
  CheckFailure,
  CheckSkipped,
  CredentialsRefused,
  NotSupported,
  TargetUnreachable,
  type CheckResult,
  type Finding,
  type Outcome,
} from './outcome.ts'
import type { Deadline } from './time.ts'

/** The part of a result that says how the check ended. */
export type End = Pick<CheckResult, 'outcome' | 'isUnreachable' | 'reason' | 'finding'>

/** What an error is judged by. */
export interface EndOptions {
  readonly check: Check
  readonly deadline: Deadline
  readonly log: CheckLog
  readonly mask: Mask
}

/**
 * An end without a finding.
 *
 * @param outcome how it ended
 * @param reason why
 * @returns the end
 */
export function end(outcome: Outcome, reason?: string): End {
  return { outcome, isUnreachable: false, ...(reason === undefined ? {} : { reason }) }
}

/**
 * Tells a broken promise of the server from a broken check, a target that is not there, and a run that was ended.
 *
 * @param error what the check threw
 * @param options what was going on
 * @returns the end
 */
export function endOf(error: unknown, options: EndOptions): End {
  const { deadline, log, mask } = options
  if (error instanceof CheckFailure) return failed(error, options)
  if (error instanceof CheckSkipped) return end('skipped', mask.text(error.message))
  if (error instanceof NotSupported) return end('not supported', mask.text(error.message))
  if (error instanceof CredentialsRefused) return end('errored', mask.text(error.message))
  if (error instanceof TargetUnreachable)
    return { ...end('errored', mask.text(error.message)), isUnreachable: true }
  if (deadline.isPast() && log.isPending) {
    const unanswered = log.last ? ` ${log.last.method} ${log.last.url}` : ''
    return end(
      'errored',
      mask.text(`the server did not answer${unanswered} in the time of the check`),
    )
  }
  if (deadline.isPast()) return end('errored', 'the check took longer than its time')
  if (deadline.signal.aborted) return end('errored', 'the run was ended during this check')
  return end(
    'errored',
    mask.text(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  )
}

function failed(failure: CheckFailure, options: EndOptions): End {
  return { ...end('failed'), finding: findingOf(failure, options) }
}

function findingOf(failure: CheckFailure, { check, log, mask }: EndOptions): Finding {
  const { where, expected, actual, exchange = log.last } = failure.details
  return {
    message: mask.text(failure.message),
    ...(where === undefined ? {} : { where: mask.text(where) }),
    ...(expected === undefined ? {} : { expected: mask.value(expected) }),
    ...(actual === undefined ? {} : { actual: mask.value(actual) }),
    ...(exchange === undefined ? {} : { curl: curlOf(exchange, mask) }),
    source: check.source,
  }
}
