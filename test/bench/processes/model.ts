import { createMock } from 'tokamock'
import { dataModel } from 'tokamock/data'
import { crowded } from 'tokamock/fixtures'
import { answerCalls, cpu } from '../harness/commands.ts'

// Records of 100,000 by their key, beside a Map with as many: CPU µs for each.
const COUNT = 5000
const COUNT_REMOVED = 1000
const mock = createMock({ world: crowded(100_000, 7), seed: 7 })
const { oAuthAccessToken: tokens } = dataModel(mock)
const keys = Array.from(mock.store.at().scan('/openshift.io/oauth/accesstokens/'), ({ key }) =>
  key.slice(key.lastIndexOf('/') + 1),
)
const plain = new Map(keys.map((key) => [key, { key, expiresIn: 1 }]))
let turn = 0

function perRecord(act: (key: string) => unknown): number {
  const chosen = Array.from({ length: COUNT }, () => keys[(turn += 7919) % keys.length] ?? '')
  const before = cpu()
  for (const key of chosen) act(key)
  return (cpu() - before) / COUNT
}

const byKey = (key: string): { where: { key: { equals: string } } } => ({
  where: { key: { equals: key } },
})

answerCalls({
  anchor: () =>
    perRecord((key) => {
      const found = plain.get(key)
      if (found) plain.set(key, { ...found, expiresIn: found.expiresIn + 1 })
    }),
  find: () =>
    perRecord((key) => {
      const found = tokens.findFirst(byKey(key))
      if (found?.key !== key) throw new Error(`${key} was not found`)
    }),
  update: () =>
    perRecord((key) => {
      const expiresIn = 86_400 + (turn % 1000)
      const updated = tokens.update({ ...byKey(key), data: { expiresIn } })
      if (updated?.expiresIn !== expiresIn) throw new Error(`${key} was not updated`)
    }),
  /** Takes records away for good: there are enough for a hundred calls. */
  remove: () => {
    const gone = keys.splice(0, COUNT_REMOVED)
    const before = cpu()
    for (const key of gone) {
      if (tokens.delete(byKey(key))?.key !== key) throw new Error(`${key} was not deleted`)
    }
    return (cpu() - before) / COUNT_REMOVED
  },
})
