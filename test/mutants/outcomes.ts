import { createRunner, suites, targetFrom } from '../../contracts/index.ts'
import { createMock } from '../../mocks/index.ts'
import { layerChecks } from './layer-checks.ts'

/** How a check ended on the mock of this thread; `not run` is one that was skipped. */
export interface CheckOutcome {
  readonly id: string
  readonly ended: 'passed' | 'caught' | 'not run'
  readonly message: string
}

/** Runs checks by id, side by side, on a fresh mock that asks for tokens. Refuses, with an Error, an id that no check has. */
export async function outcomesOf(ids: readonly string[]): Promise<readonly CheckOutcome[]> {
  const mock = createMock({ auth: 'tokens' })
  const runner = createRunner(targetFrom(mock), { token: mock.adminToken })
  const checks = new Map(
    Object.values(suites).flatMap((suite) => suite.map((check) => [check.id, check])),
  )
  const outcomes = await Promise.all(
    ids.map(async (id): Promise<CheckOutcome> => {
      const layer = layerChecks[id]
      if (layer) return { id, ...(await endOf(layer)) }
      const check = checks.get(id)
      if (!check) throw new Error(`there is no check ${id}`)
      const { outcome, finding, reason = '' } = await runner.run(check)
      const message = finding ? `${finding.where ?? ''} ${finding.message}` : reason
      if (outcome === 'failed' || outcome === 'errored') return { id, ended: 'caught', message }
      return { id, ended: outcome === 'passed' ? 'passed' : 'not run', message }
    }),
  )
  mock.close()
  return outcomes
}

async function endOf(check: () => Promise<void>): Promise<Omit<CheckOutcome, 'id'>> {
  try {
    await check()
    return { ended: 'passed', message: '' }
  } catch (error) {
    return { ended: 'caught', message: (error as Error).message }
  }
}
