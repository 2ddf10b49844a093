import { http, HttpResponse, passthrough } from 'msw'
import { afterEach, describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { setupMock, type FetchServer } from '../../mocks/setup-mock.ts'
import { listen } from '../../src/adapters/node/index.ts'

const BASE = 'https://api.cluster.test:6443'
const CLIENTS = `${BASE}/apis/oauth.openshift.io/v1/oauthclients`

const real = globalThis.fetch
const opened = new Set<FetchServer>()

function listening(options: Parameters<typeof setupMock>[0] = {}) {
  const setup = setupMock({ baseUrl: BASE, ...options })
  setup.server.listen()
  opened.add(setup.server)
  return setup
}

afterEach(() => {
  for (const server of opened) server.close()
  opened.clear()
  expect(globalThis.fetch).toBe(real)
})

describe('setupMock', () => {
  it('gives a mock, a model of it, and a server of the global fetch', async () => {
    const { db } = listening()
    db.oAuthClient.create({ key: 'console', grantMethod: 'auto' })

    const list = await (await fetch(CLIENTS)).json()

    expect(list.items).toMatchObject([{ metadata: { name: 'console' } }])
  })

  it('streams a watch, which an abort ends', async () => {
    const { mock, db } = listening()
    const controller = new AbortController()
    const answer = await fetch(`${CLIENTS}?watch=1`, { signal: controller.signal })
    const reader = answer.body?.getReader()
    db.oAuthClient.create({ key: 'console', grantMethod: 'auto' })
    const { value } = (await reader?.read()) ?? {}
    expect(new TextDecoder().decode(value)).toMatch(/^\{"type":"ADDED"/)

    controller.abort()

    await expect(reader?.read()).rejects.toThrow('aborted')
    expect(mock.store.openFeeds).toBe(0)
  })

  it('takes handlers of a test before its own, until they are reset', async () => {
    const { server } = listening()
    server.use(http.get(CLIENTS, () => new HttpResponse(null, { status: 503 })))
    expect((await fetch(CLIENTS)).status).toBe(503)

    server.resetHandlers()
    expect((await fetch(CLIENTS)).status).toBe(200)
  })

  it('leaves other requests to the real fetch, and those that are passed on', async () => {
    const elsewhere = createMock()
    const target = await listen(elsewhere)
    const { server } = listening()
    server.use(http.get(`${target.url}/version`, () => passthrough()))

    expect((await fetch(`${target.url}/api/v1/namespaces`)).status).toBe(200)
    expect((await fetch(`${target.url}/version`)).status).toBe(200)
    const posted = await fetch(`${target.url}/api/v1/namespaces`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ metadata: { name: 'shop' } }),
    })
    expect(posted.status).toBe(201)
    expect(elsewhere.journal.size).toBe(3)
    await target.close()
    elsewhere.close()
  })

  it('fails as a fetch fails', async () => {
    const { mock } = listening()
    mock.faults.add({ fault: { reset: true }, times: 1 })

    await expect(fetch(CLIENTS)).rejects.toThrow(TypeError)
    await expect(fetch(CLIENTS, { signal: AbortSignal.abort() })).rejects.toThrow('aborted')
    expect((await fetch(CLIENTS)).status).toBe(200)
  })
})
