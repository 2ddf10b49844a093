import { createMock } from 'tokamock'
import { runContract } from 'tokamock/contracts'
import { answerCalls } from '../harness/commands.ts'

// Every check of the contract, against a mock in this process.
answerCalls({
  /** How many checks passed, and the seconds that it took. */
  whole: async () => {
    const begun = performance.now()
    const target = createMock({ auth: 'tokens' })
    const { results } = await runContract({ target, token: target.adminToken })
    const amiss = results.find(({ outcome }) => outcome !== 'passed')
    if (amiss) throw new Error(`${amiss.id}: ${amiss.outcome}`)
    return [results.length, (performance.now() - begun) / 1000]
  },
})
