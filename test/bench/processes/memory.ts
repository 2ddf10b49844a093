import { setImmediate } from 'node:timers/promises'
import { createMock } from 'tokamock'
import { answerCalls } from '../harness/commands.ts'
import { plainRequest } from './plain-request.ts'
import { nameOf, TOKENS, tokenText } from './tokens.ts'

// What 10,000 objects and 1,000 idle watchers take. Runs with --expose-gc.
const mock = createMock({ world: 'typical', seed: 7 })
const encoder = new TextEncoder()
const kept: unknown[] = []
const WARM_UP = 10_000
const OBJECTS = 10_000

async function inUse(): Promise<number> {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc?.()
    await setImmediate()
  }
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

function create(from: number, count: number): void {
  for (let number = from; number < from + count; number += 1) {
    const bytes = encoder.encode(tokenText(nameOf(number)))
    void mock.answer(plainRequest('POST', [TOKENS], { type: 'application/json', bytes }))
  }
}

answerCalls({
  /** MB of the objects with their history, and of their encoded JSON. */
  objects: async () => {
    // Code that is compiled on the way is no part of it, either.
    create(0, WARM_UP)
    mock.journal.clear()
    const before = await inUse()
    create(WARM_UP, OBJECTS)
    // The journal of requests is no part of the world.
    mock.journal.clear()
    let encoded = 0
    for (const { text } of mock.store.at().scan('/openshift.io/oauth/accesstokens/')) {
      encoded += text.length
    }
    return [((await inUse()) - before) / 1e6, (encoded / (WARM_UP + OBJECTS)) * (OBJECTS / 1e6)]
  },
  /** KB of one watcher. */
  watchers: async () => {
    const before = await inUse()
    for (let count = 0; count < 1000; count += 1) {
      const query = `watch=1&resourceVersion=${mock.store.revision}`
      const { body } = await mock.answer(plainRequest('GET', [TOKENS, query]))
      if (body instanceof Uint8Array || !('read' in body)) throw new Error('no stream')
      body.onReadable(() => {})
      body.read()
      kept.push(body)
    }
    mock.journal.clear()
    return ((await inUse()) - before) / 1e6
  },
})
