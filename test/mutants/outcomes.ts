import { createRunner, suites, targetFrom, type Runner } from '../../contracts/index.ts'
import { createMock } from '../../mocks/index.ts'
import { layerChecksFor } from './layer-checks.ts'

/** How a check ended on the mock of this thread; `not run` is one that was skipped. */
export interface CheckOutcome {
  readonly id: string
  readonly ended: 'passed' | 'caught' | 'not run'
  readonly message: string
}

/** So many checks run side by side: more would only wait for each other. */
const SIDE_BY_SIDE = 8

/** Runs checks by id on a fresh mock that asks for tokens. */
export async function outcomesOf(ids: readonly string[]): Promise<readonly CheckOutcome[]> {
  const mock = createMock({ auth: 'tokens' })
  const runner = createRunner(targetFrom(mock), { token: mock.adminToken })
  const outcomes: CheckOutcome[] = []
  const queue = ids.values()
  await Promise.all(
    Array.from({ length: SIDE_BY_SIDE }, async () => {
      for (const id of queue) outcomes.push({ id, ...(await outcomeOf(id, runner)) })
    }),
  )
  mock.close()
  return outcomes
}

async function outcomeOf(id: string, runner: Runner): Promise<Omit<CheckOutcome, 'id'>> {
  const layer = (await layerChecksFor(id))[id]
  if (layer) return endOf(layer)
  const check = Object.values(suites)
    .flat()
    .find((known) => known.id === id)
  if (!check) return { ended: 'not run', message: 'there is no such check' }
  const { outcome, finding, reason = '' } = await runner.run(check)
  const message = finding ? `${finding.where ?? ''} ${finding.message}` : reason
  if (outcome === 'failed' || outcome === 'errored') return { ended: 'caught', message }
  return { ended: outcome === 'passed' ? 'passed' : 'not run', message }
}

async function endOf(check: () => Promise<void>): Promise<Omit<CheckOutcome, 'id'>> {
  try {
    await inTime(check())
    return { ended: 'passed', message: '' }
  } catch (error) {
    return { ended: 'caught', message: (error as Error).message }
  }
}

/** Rejects when it takes longer than five seconds: a check of a layer waits for what a mutant never sends. */
function inTime(work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('it took longer than its time')), 5_000)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
