import type { CheckLog } from './check-log.ts'
import { conforms } from './conforms.ts'
import { createContext, type CheckContext } from './context.ts'
import type { Check } from './define-check.ts'
import { end, endOf, type End } from './end.ts'
import { createMask, type Mask } from './mask.ts'
import type { CheckResult } from './outcome.ts'
import type { Pace } from './pace.ts'
import type { RunnerOptions } from './runner-options.ts'
import type { Target } from './target.ts'
import { CHECK_TIMEOUT, CLEANUP_TIMEOUT, startDeadline, stopwatch, type Deadline } from './time.ts'

/** What a check runs in. */
export interface Surroundings {
  readonly target: Target
  readonly options: RunnerOptions
  /** Says why the server has nothing at a path, undefined when it has. */
  readonly whyMissing: (path: string) => Promise<string | undefined>
  readonly pace: Pace
}

/**
 * Runs one check and cleans up after it. Never rejects.
 *
 * @param check the check
 * @param surroundings the target and the options of the run
 * @returns how it ended
 */
export async function runCheck(check: Check, surroundings: Surroundings): Promise<CheckResult> {
  const elapsed = stopwatch()
  const log: CheckLog = { notes: [], sightings: [], tasks: [], last: undefined, isPending: false }
  const mask = createMask([surroundings.options.token])
  const ending = await attempt(check, surroundings, log, mask)
  return {
    id: check.id,
    title: check.title,
    ...ending,
    notes: [...new Set(log.notes)].map((note) => mask.text(note)),
    sightings: log.sightings,
    duration: elapsed(),
  }
}

async function attempt(
  check: Check,
  surroundings: Surroundings,
  log: CheckLog,
  mask: Mask,
): Promise<End> {
  const { options, whyMissing, pace } = surroundings
  const obstacle = obstacleOf(check, options)
  if (obstacle !== undefined) return end('skipped', obstacle)
  const time = (check.timeout ?? options.timeout ?? CHECK_TIMEOUT) + pace.allowance()
  const deadline = startDeadline(time, options.signal)
  try {
    const missing = check.resource === undefined ? undefined : await whyMissing(check.resource)
    if (missing !== undefined) return end('not supported', mask.text(missing))
    // The race is for a check that waits for something other than the target.
    await orAborted(
      check.run(contextOf(check, surroundings, log, deadline.signal)),
      deadline.signal,
    )
    return end('passed')
  } catch (error) {
    return endOf(error, { check, deadline, log, mask })
  } finally {
    deadline.cancel()
    await cleanUp(check, surroundings, log)
  }
}

function obstacleOf(check: Check, options: RunnerOptions): string | undefined {
  const needs = check.needs ?? []
  if (options.signal?.aborted) return 'the run was ended before this check'
  if (options.readOnly && needs.includes('write')) return 'it writes, and the run is read-only'
  const lacked = needs.find((need) => options.without?.includes(need))
  if (lacked !== undefined) return `the target is said to be without '${lacked}'`
  if (needs.includes('authentication') && options.token === undefined)
    return 'there is no token to authenticate with'
  return undefined
}

function contextOf(
  check: Check,
  { target, options, pace }: Surroundings,
  log: CheckLog,
  signal: AbortSignal,
): CheckContext {
  return createContext({
    target,
    token: options.token,
    signal,
    pace,
    mayWrite: check.needs?.includes('write') ?? false,
    judge: options.judge ?? conforms,
    note: (text) => void log.notes.push(text),
    sight: (sighting) => void log.sightings.push(sighting),
    cleanup: (task) => void log.tasks.push(task),
    pending: (exchange) => {
      log.last = exchange ?? log.last
      log.isPending = exchange !== undefined
    },
  })
}

/** Removes what the check made, last thing first, in time of its own; what cannot be removed is told, not hidden. */
async function cleanUp(check: Check, surroundings: Surroundings, log: CheckLog): Promise<void> {
  const deadline: Deadline = startDeadline(CLEANUP_TIMEOUT)
  // Not the check's context: what is left of an ended check must not write while things are being removed.
  const { request } = contextOf(check, surroundings, log, deadline.signal)
  for (const task of log.tasks.toReversed()) {
    try {
      await orAborted(Promise.resolve(task(request)), deadline.signal)
    } catch (error) {
      log.notes.push(`clean-up failed: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  deadline.cancel()
}

function orAborted(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () =>
      reject(signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason)))
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
    work.then(() => resolve(), reject).finally(() => signal.removeEventListener('abort', giveUp))
  })
}
