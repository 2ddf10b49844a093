import { CoreV1Api, KubeConfig, makeInformer, type V1Secret } from '@kubernetes/client-node'
import { describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { listen } from '../../src/adapters/node/index.ts'
import type { FaultRule } from '../../src/mock/faults/fault.ts'

const SECRETS = '/api/v1/namespaces/shop/secrets'

async function cluster() {
  const mock = createMock()
  const post = (path: string, name: string) =>
    mock.fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ metadata: { name } }),
    })
  await post('/api/v1/namespaces', 'shop')
  const server = await listen(mock)
  return { mock, server, add: (name: string) => post(SECRETS, name) }
}

/** An informer as its README has it: after an error it starts again. */
function informing(kubeconfig: string) {
  const config = new KubeConfig()
  config.loadFromString(kubeconfig)
  const api = config.makeApiClient(CoreV1Api)
  const list = () => api.listNamespacedSecret({ namespace: 'shop' })
  const informer = makeInformer<V1Secret>(config, SECRETS, list)
  const errors: unknown[] = []
  let isStopped = false
  const start = (): void =>
    void informer.start().catch((error: unknown) => {
      errors.push(error)
      if (!isStopped) setTimeout(start, 5)
    })
  informer.on('error', (error) => {
    errors.push(error)
    if (!isStopped) setTimeout(start, 5)
  })
  start()
  return {
    errors,
    names: () => informer.list('shop')?.map(({ metadata }) => metadata?.name) ?? [],
    stop() {
      isStopped = true
      return informer.stop()
    },
  }
}

const RULES: readonly (readonly [what: string, rule: FaultRule])[] = [
  ['a list that is refused', { match: { verb: 'list' }, fault: { status: 503 }, times: 2 }],
  ['too many requests', { match: { verb: 'list' }, fault: { tooManyRequests: 0 }, times: 2 }],
  ['a list whose connection breaks', { match: { verb: 'list' }, fault: { reset: true }, times: 2 }],
  ['a list that breaks off', { match: { verb: 'list' }, fault: { truncate: 40 }, times: 1 }],
  ['a list that is no JSON', { match: { verb: 'list' }, fault: { corrupt: true }, times: 1 }],
  ['a watch that is refused', { match: { verb: 'watch' }, fault: { status: 500 }, times: 2 }],
  ['a watch that is cut after an event', { fault: { cutAfterEvents: 1 }, times: 1 }],
  ['a watch that is cut by bytes', { fault: { cutAfterBytes: 100 }, times: 1 }],
  ['a watch that ends within an event', { fault: { cutWithinEvent: 1 }, times: 1 }],
  ['a watch that expires', { fault: { expireAfterEvents: 1 }, times: 1 }],
]

describe("client-node's informer", () => {
  it.each(RULES)('recovers from %s', async (_what, rule) => {
    const { mock, server, add } = await cluster()
    await add('before')
    mock.faults.add(rule)
    const informer = informing(server.kubeconfig)
    try {
      await expect.poll(informer.names, { timeout: 10_000 }).toEqual(['before'])
      await expect.poll(() => mock.store.openFeeds, { timeout: 10_000 }).toBe(1)
      for (const name of ['one', 'two', 'three']) await add(name)

      await expect
        .poll(() => [...informer.names()].toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1)), {
          timeout: 10_000,
        })
        .toEqual(['before', 'one', 'three', 'two'])
      expect(mock.faults.size).toBe(0)
    } finally {
      await informer.stop()
      await server.close()
      mock.close()
    }
  })

  it('misses what a stalled watch does not tell', async () => {
    const { mock, server, add } = await cluster()
    mock.faults.add({ fault: { stallAfterEvents: 1 }, times: 1 })
    const informer = informing(server.kubeconfig)
    try {
      await expect.poll(() => mock.store.openFeeds, { timeout: 10_000 }).toBe(1)
      await add('one')
      await add('two')

      await expect.poll(informer.names, { timeout: 10_000 }).toEqual(['one'])
      expect(informer.errors).toEqual([])
    } finally {
      await informer.stop()
      await server.close()
      mock.close()
    }
  })
})
