import { textOf } from './body-text.ts'
import type { Check } from './define-check.ts'
import { CredentialsRefused, TargetUnreachable, type CheckResult } from './outcome.ts'
import { createPace, type Pace } from './pace.ts'
import { runCheck } from './run-check.ts'
import type { RunnerOptions } from './runner-options.ts'
import type { Target } from './target.ts'
import { CHECK_TIMEOUT, startDeadline, stopwatch } from './time.ts'

/** Runs checks one by one against one target. */
export interface Runner {
  /** Never rejects: whatever happens is an outcome. */
  run(check: Check): Promise<CheckResult>
}

/**
 * Makes a runner. What it learns of the target, such as a resource that is not there, holds for its later checks.
 *
 * @param target what to check
 * @param options credentials and limits
 * @returns the runner
 */
export function createRunner(target: Target, options: RunnerOptions = {}): Runner {
  const pace = createPace()
  const probes = new Map<string, Promise<string | undefined>>()
  const whyMissing = (path: string) => {
    const known = probes.get(path) ?? probe(path, target, options, pace)
    probes.set(path, known)
    return known
  }
  return { run: (check) => runCheck(check, { target, options, whyMissing, pace }) }
}

/** Says why the target has nothing at a path, undefined when it has. */
async function probe(
  path: string,
  target: Target,
  options: RunnerOptions,
  pace: Pace,
): Promise<string | undefined> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (options.token !== undefined) headers['Authorization'] = `Bearer ${options.token}`
  const deadline = startDeadline(options.timeout ?? CHECK_TIMEOUT, options.signal)
  try {
    const elapsed = stopwatch()
    const response = await target.fetch(path, { headers, signal: deadline.signal })
    pace.saw(elapsed())
    const text = await textOf(response)
    if (response.status === 401) {
      throw new CredentialsRefused(
        `the server answers 401 for ${path}: ${describeCredentials(options)}`,
      )
    }
    if (response.status !== 404 && response.status !== 501) return undefined
    return `the server answers ${response.status} for ${path}: ${text.slice(0, 300)}`
  } catch (error) {
    if (options.signal?.aborted || error instanceof CredentialsRefused) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new TargetUnreachable(`GET ${path} got no answer: ${reason}`, { cause: error })
  } finally {
    deadline.cancel()
  }
}

function describeCredentials({ token }: RunnerOptions): string {
  return token === undefined
    ? 'it wants credentials, and there is no token'
    : 'it does not take the token'
}
