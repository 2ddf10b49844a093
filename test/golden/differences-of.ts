import { createMock } from '../../mocks/index.ts'
import { differences, withinSubset } from './differences.ts'
import { runScenario } from './run-scenario.ts'
import type { Scenario } from './scenario.ts'

// Worlds of their own, which share nothing but the keys that tokens are signed with: these take long to make.
const empty = createMock({ clock: 'manual', auth: 'tokens' })

/** Plays a scenario in process, and tells where the answers are not as recorded. */
export async function differencesOf(scenario: Scenario): Promise<readonly string[]> {
  const mock = empty.fork()
  const answers = await runScenario(scenario, mock)
  mock.close()
  return scenario.answers.flatMap((wanted, index) => {
    const { method = 'wait', path = '' } = scenario.steps[index] ?? {}
    const got = scenario.subset ? withinSubset(wanted, answers[index]) : answers[index]
    return differences(wanted, got, `step ${index + 1} ${method} ${path} →`)
  })
}
