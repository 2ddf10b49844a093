import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMock, type Clock, type Mock, type Timer } from '../../mocks/index.ts'
import { crowded } from '../../fixtures/index.ts'
import { createSystemClock } from '../../src/runtime/system-clock.ts'
import { listen } from '../../src/adapters/node/index.ts'
import { bytesInUse, eventually } from './memory.ts'

const WATCHERS = 1000
const PATH = '/apis/oauth.openshift.io/v1/oauthaccesstokens'
const WATCH = `${PATH}?watch=true&allowWatchBookmarks=true&resourceVersion=0&timeoutSeconds=600`

/** A clock of the system that tells how many calls are pending. */
function countingClock(): Clock & { readonly pending: () => number } {
  const clock = createSystemClock()
  let pending = 0
  const started = (timer: Timer): Timer => {
    pending += 1
    let isPending = true
    return {
      cancel: () => {
        if (isPending) pending -= 1
        isPending = false
        timer.cancel()
      },
    }
  }
  return {
    isManual: false,
    now: () => clock.now(),
    setTimer: (at, callback) => started(clock.setTimer(at, callback)),
    pending: () => pending,
  }
}

/** Counts the repeating timers of the platform: these guard streams whose reader goes without a word. */
function countIntervals(): () => number {
  const open = new WeakSet<object>()
  let count = 0
  const { setInterval: start, clearInterval: stop } = globalThis
  vi.stubGlobal('setInterval', (act: () => void, milliseconds: number) => {
    const timer = start(act, milliseconds)
    open.add(timer)
    count += 1
    return timer
  })
  vi.stubGlobal('clearInterval', (timer: NodeJS.Timeout) => {
    if (open.delete(timer)) count -= 1
    stop(timer)
  })
  return () => count
}

/** What is left after the watchers of two rounds have gone; the first round warms everything up. */
async function afterTwoRounds(
  round: () => Promise<void>,
): Promise<{ before: number; after: number }> {
  await round()
  const before = await bytesInUse()
  await round()
  return { before, after: await bytesInUse() }
}

async function write(mock: Mock): Promise<void> {
  const answer = await mock.fetch('/apis/oauth.openshift.io/v1/oauthclients', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ metadata: { name: 'x' }, grantMethod: 'auto' }),
  })
  expect(answer.status).toBe(201)
}

afterEach(() => void vi.unstubAllGlobals())

describe('a thousand watchers that leave in the middle', () => {
  it('leave nothing behind in process', { timeout: 120_000 }, async () => {
    const clock = countingClock()
    const mock = createMock({ clock, world: crowded(50, 1) })
    const intervals = countIntervals()
    const calls = clock.pending()

    const { before, after } = await afterTwoRounds(async () => {
      const controllers = Array.from({ length: WATCHERS }, () => new AbortController())
      const readers = await Promise.all(
        controllers.map(async ({ signal }) => {
          const { body } = await mock.fetch(WATCH, { signal })
          if (!body) throw new Error('a watch without a body')
          return body.getReader()
        }),
      )
      await Promise.all(readers.map((reader) => reader.read()))
      expect(mock.store.openFeeds).toBe(WATCHERS)
      expect(clock.pending()).toBeGreaterThan(WATCHERS)
      expect(intervals()).toBe(WATCHERS)
      // Half are abandoned by their signal, half cancelled by their reader.
      readers.forEach((reader, index) => {
        if (index % 2 === 0) controllers[index]?.abort()
        else void reader.cancel()
      })
      await eventually(() => mock.store.openFeeds === 0)
    })

    expect(clock.pending()).toBe(calls)
    expect(intervals()).toBe(0)
    expect(after).toBeLessThan(before * 1.05)
  })

  it('leave nothing behind over the network', { timeout: 120_000 }, async () => {
    const clock = countingClock()
    const mock = createMock({ clock, world: crowded(50, 1) })
    const server = await listen(mock)
    const calls = clock.pending()
    const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY })

    const { before, after } = await afterTwoRounds(async () => {
      const watchers = await Promise.all(
        Array.from({ length: WATCHERS }, async () => {
          const request = get(`${server.url}${WATCH}`, { agent })
          const [response] = (await once(request, 'response')) as [IncomingMessage]
          await once(response, 'data')
          return request
        }),
      )
      expect(mock.store.openFeeds).toBe(WATCHERS)
      for (const watcher of watchers) watcher.on('error', () => {}).destroy()
      await eventually(() => mock.store.openFeeds === 0)
    })

    expect(clock.pending()).toBe(calls)
    expect(after).toBeLessThan(before * 1.05)
    await write(mock)
    agent.destroy()
    await server.close()
  })
})
