import { createMock } from 'tokamock'
import { crowded } from 'tokamock/fixtures'
import { listen } from 'tokamock/node'
import { setTimeout } from 'node:timers/promises'
import { answerCalls } from '../harness/commands.ts'
import { nameOf, TOKENS, tokenText } from './tokens.ts'

// A mock behind the Express application, with a crowd of access tokens.
const SIZE = Number(process.env['BENCH_OBJECTS'] ?? 10_000)

const mock = createMock({ world: crowded(SIZE, 7), seed: 7 })
const server = await listen(mock)
let writes = 0

/** Makes an object, so that no answer of before is right any more; gives the length of the event that tells of it. */
async function write(): Promise<number> {
  const name = nameOf((writes += 1))
  const headers = { 'content-type': 'application/json' }
  const answer = await mock.fetch(TOKENS, { method: 'POST', headers, body: tokenText(name) })
  const text = await answer.text()
  if (answer.status !== 201) throw new Error(text)
  return `{"type":"ADDED","object":${text.trimEnd()}}\n`.length
}

answerCalls({
  url: () => server.url,
  names: () =>
    Array.from(mock.store.at().scan('/openshift.io/oauth/accesstokens/'), ({ key }) =>
      key.slice(key.lastIndexOf('/') + 1),
    ),
  write,
  /** Writes so many times, each in a tick of its own. */
  events: async (count: number) => {
    for (let left = count; left > 0; left -= 1) {
      await write()
      await setTimeout(1)
    }
  },
  revision: () => mock.store.revision,
  openFeeds: () => mock.store.openFeeds,
  memory: () => {
    globalThis.gc?.()
    return process.memoryUsage().rss
  },
})
