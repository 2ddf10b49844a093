import { createMock } from 'tokamock'
import { answerCalls } from '../harness/commands.ts'

// What a mock costs in a process that has made none before.
function milliseconds(): number {
  const begun = performance.now()
  createMock()
  return performance.now() - begun
}

answerCalls({
  first: milliseconds,
  again: () => {
    milliseconds()
    return milliseconds()
  },
})
