import { KubeConfig } from '@kubernetes/client-node'
import type { Mock } from 'tokamock'
import { test as base } from 'tokamock/vitest'
import { expect } from 'vitest'
import { startReaper } from './reaper.ts'

const API = '/apis/oauth.openshift.io/v1'
const GRAFANA = 'grafana'

const test = base.extend({ world: 'typical' }).extend<{ reaper: void }>({
  reaper: [
    async ({ server, mock }, use) => {
      const config = new KubeConfig()
      config.loadFromString(server.kubeconfig)
      const stop = startReaper(config, 5)
      await expect.poll(() => mock.journal.requests({ verb: 'watch' }).length).toBe(1)
      await use()
      await stop()
    },
    { auto: true },
  ],
})

async function tokensOf(mock: Mock, client: string): Promise<number> {
  const answer = await mock.fetch(`${API}/oauthaccesstokens?fieldSelector=clientName%3D${client}`)
  return (await answer.json()).items.length
}

const deleteGrafana = (mock: Mock) =>
  mock.fetch(`${API}/oauthclients/${GRAFANA}`, { method: 'DELETE' })

test('deletes the tokens of a client that is deleted, and no others', async ({ mock }) => {
  const others = await tokensOf(mock, 'openshift-browser-client')
  expect(await tokensOf(mock, GRAFANA)).toBeGreaterThan(0)

  await deleteGrafana(mock)

  await expect.poll(() => tokensOf(mock, GRAFANA)).toBe(0)
  expect(await tokensOf(mock, 'openshift-browser-client')).toBe(others)
  expect(mock.journal).toHaveWatchedFrom('oauthclients')
})

test('misses nothing while its watch is cut', async ({ mock }) => {
  const match = { verb: 'list', resource: 'oauthclients' }
  mock.faults.add({ match, fault: { status: 503 }, times: 3 })
  mock.restore(mock.snapshot()) // ends the watch that is open
  await deleteGrafana(mock)

  await expect.poll(() => tokensOf(mock, GRAFANA)).toBe(0)
})

test('tries again when the API server is busy', async ({ mock }) => {
  mock.faults.add({
    match: { verb: 'delete', resource: 'oauthaccesstokens' },
    fault: { tooManyRequests: 1 },
    times: 2,
  })
  await deleteGrafana(mock)

  await expect.poll(() => tokensOf(mock, GRAFANA), { timeout: 5_000 }).toBe(0)
})
