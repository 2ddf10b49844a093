import { setTimeout as sleep } from 'node:timers/promises'
import type { Target } from '../../../contracts/index.ts'

const BETWEEN = 250
/** One attempt may take so long; then the next is made. */
const ATTEMPT = 5_000

/**
 * Waits until a target answers anything at all. Gives the reason when it does not in the given milliseconds; one attempt
 * is always made.
 */
export async function reach(
  target: Target,
  patience: number,
  signal: AbortSignal,
): Promise<string | undefined> {
  const start = performance.now()
  for (;;) {
    const reason = await attempt(target, signal)
    if (reason === undefined || signal.aborted) return undefined
    if (performance.now() - start + BETWEEN > patience) return reason
    await sleep(BETWEEN, undefined, { signal }).catch(() => {})
  }
}

async function attempt(target: Target, signal: AbortSignal): Promise<string | undefined> {
  try {
    const response = await target.fetch('/version', {
      headers: { Accept: 'application/json' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(ATTEMPT)]),
    })
    await response.body?.cancel()
    return undefined
  } catch (error) {
    const { message, cause } = error as Error
    return cause instanceof Error && cause.message !== '' ? cause.message : message
  }
}
