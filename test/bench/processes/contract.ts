import { createMock } from 'tokamock'
import { runChecks, suites } from 'tokamock/contracts'
import { answerCalls } from '../harness/commands.ts'

// Every check of the contract, against mocks in this process.
answerCalls({
  /** How many checks passed, and the seconds that it took. */
  whole: async () => {
    const begun = performance.now()
    let count = 0
    for (const checks of Object.values(suites)) {
      const mock = createMock({ auth: 'tokens' })
      const { results } = await runChecks(checks, mock, { token: mock.adminToken })
      const amiss = results.find(({ outcome }) => outcome !== 'passed')
      if (amiss) throw new Error(`${amiss.id}: ${amiss.outcome}`)
      count += results.length
    }
    return [count, (performance.now() - begun) / 1000]
  },
})
