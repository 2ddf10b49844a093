import { CoreV1Api, KubeConfig, makeInformer, type V1Secret } from '@kubernetes/client-node'
import { describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { listen } from '../../src/adapters/node/index.ts'
import { apiOf } from '../kube/api.ts'

const SECRETS = '/api/v1/namespaces/shop/secrets'
const POLL = { timeout: 10_000 }

async function shop() {
  const mock = createMock()
  const api = apiOf(mock)
  await api.post('/api/v1/namespaces', { metadata: { name: 'shop' } })
  const add = (name: string) => api.post(SECRETS, { metadata: { name } })
  await add('first')
  const server = await listen(mock)
  const config = new KubeConfig()
  config.loadFromString(server.kubeconfig)
  const core = config.makeApiClient(CoreV1Api)
  const informer = makeInformer<V1Secret>(config, SECRETS, () =>
    core.listNamespacedSecret({ namespace: 'shop' }),
  )
  const gone: (string | undefined)[] = []
  informer.on('delete', ({ metadata }) => gone.push(metadata?.name))
  return {
    mock,
    api,
    add,
    informer,
    gone,
    names: () => informer.list('shop').map(({ metadata }) => metadata?.name),
    lists: () => mock.journal.requests({ verb: 'list' }).length,
    isWatching: () => mock.store.openFeeds > 0,
    close: async () => {
      await informer.stop()
      await server.close()
    },
  }
}

describe("client-node's informer over the listener", () => {
  it('lists anew when it comes back after a compaction, and has missed nothing', async () => {
    const { mock, api, add, informer, gone, names, lists, isWatching, close } = await shop()
    try {
      await informer.start()
      await expect.poll(isWatching, POLL).toBe(true)
      await informer.stop()
      await expect.poll(isWatching, POLL).toBe(false)
      await add('second')
      await api.remove(`${SECRETS}/first`)
      mock.compact()
      const before = lists()

      await informer.start()

      await expect.poll(names, POLL).toEqual(['second'])
      expect(gone).toEqual(['first'])
      expect(lists()).toBe(before + 1)
      await expect.poll(isWatching, POLL).toBe(true)
      await add('third')
      await expect.poll(names, POLL).toEqual(['second', 'third'])
    } finally {
      await close()
    }
  })

  it('lists anew when the world is replaced under its open watch', async () => {
    const { mock, add, informer, gone, names, isWatching, close } = await shop()
    try {
      const saved = mock.snapshot()
      await informer.start()
      await expect.poll(isWatching, POLL).toBe(true)
      await add('second')
      await expect.poll(names, POLL).toEqual(['first', 'second'])

      mock.restore(saved)

      await expect.poll(names, POLL).toEqual(['first'])
      expect(gone).toEqual(['second'])
    } finally {
      await close()
    }
  })
})
