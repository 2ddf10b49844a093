import { createMock } from 'tokamock'
import { dataModel } from 'tokamock/data'
import { crowded } from 'tokamock/fixtures'
import { answerCalls } from '../harness/commands.ts'

// Worlds of 10,000 objects that are saved, restored and forked, with a model over them.
const mock = createMock({ world: crowded(10_000, 7), seed: 7, clock: 'manual' })
const model = dataModel(mock)
const saved = mock.snapshot()

function milliseconds(act: () => unknown): number {
  const begun = performance.now()
  act()
  return performance.now() - begun
}

answerCalls({
  snapshot: () => milliseconds(() => mock.snapshot()),
  restore: () => milliseconds(() => mock.restore(saved)),
  reset: () => {
    const spent = milliseconds(() => mock.reset())
    const count = model.oAuthAccessToken.count()
    if (count !== 10_000) throw new Error(`${count} objects after the reset`)
    return spent
  },
  fork: () => milliseconds(() => mock.fork()),
})
