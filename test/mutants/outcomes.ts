import { createRunner, suites, targetFrom } from '../../contracts/index.ts'
import { createMock } from '../../mocks/index.ts'
import { layerChecks } from './layer-checks.ts'

/** How a check ended on the mock of this thread. */
export interface CheckOutcome {
  readonly id: string
  readonly isCaught: boolean
  readonly message: string
}

/** Runs checks by id on a fresh mock. Refuses, with an Error, an id that no check has. */
export async function outcomesOf(ids: readonly string[]): Promise<readonly CheckOutcome[]> {
  const mock = createMock()
  const runner = createRunner(targetFrom(mock), { timeout: 5_000 })
  const outcomes: CheckOutcome[] = []
  for (const id of ids) {
    const layer = layerChecks[id]
    const check = Object.values(suites)
      .flat()
      .find((known) => known.id === id)
    if (layer) outcomes.push({ id, ...(await caughtBy(layer)) })
    else if (check) {
      const { outcome, finding, reason } = await runner.run(check)
      const isCaught = outcome === 'failed' || outcome === 'errored'
      outcomes.push({ id, isCaught, message: finding?.message ?? reason ?? '' })
    } else throw new Error(`there is no check ${id}`)
  }
  mock.close()
  return outcomes
}

async function caughtBy(check: () => Promise<void>): Promise<Omit<CheckOutcome, 'id'>> {
  try {
    await check()
    return { isCaught: false, message: '' }
  } catch (error) {
    return { isCaught: true, message: (error as Error).message }
  }
}
