import nodeHttp, { type IncomingMessage } from 'node:http'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { handlers } from '../../mocks/handlers.ts'
import { createMock } from '../../mocks/index.ts'
import { collectGarbage } from '../collect-garbage.ts'

const AT = 'http://api.cluster.test:8080'
const CLIENTS = `${AT}/apis/oauth.openshift.io/v1/oauthclients`

const mock = createMock()
const server = setupServer(...handlers(mock, { baseUrl: AT }))

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => {
  server.resetHandlers()
  mock.reset()
})
afterAll(() => server.close())

describe('handlers in setupServer', () => {
  it('begin a watch before there is an event, and stream it event by event', async () => {
    const watch = await fetch(`${CLIENTS}?watch=1`)
    const events = watch.body?.pipeThrough(new TextDecoderStream()).getReader()

    await create('console')
    expect((await events?.read())?.value).toMatch(/^{"type":"ADDED".*"console".*}\n$/)
    await fetch(`${CLIENTS}/console`, { method: 'DELETE' })
    expect((await events?.read())?.value).toMatch(/^{"type":"DELETED".*"console".*}\n$/)
    await events?.cancel()

    expect(watch.headers.get('transfer-encoding')).toBe('chunked')
    await vi.waitFor(() => expect(mock.store.openFeeds).toBe(0))
  })

  it('let go of a watch that its client aborts, also after a garbage collection', async () => {
    const controller = new AbortController()
    const watch = await fetch(`${CLIENTS}?watch=1`, { signal: controller.signal })
    const text = watch.text()

    expect(mock.store.openFeeds).toBe(1)
    await collectGarbage()
    controller.abort()

    await expect(text).rejects.toMatchObject({ name: 'AbortError' })
    await vi.waitFor(() => expect(mock.store.openFeeds).toBe(0))
  })

  it('end a watch at its timeout, and use its connection again', async () => {
    const watch = await fetch(`${CLIENTS}?watch=1&timeoutSeconds=1`)

    expect(await watch.text()).toBe('')
    expect((await fetch(CLIENTS)).status).toBe(200)
  })

  it('answer node:http, watches too', async () => {
    const watch = await answerTo(`${CLIENTS}?watch=1`)
    const first = new Promise((resolve) => watch.once('data', resolve))

    await create('console')

    expect(String(await first)).toMatch(/^{"type":"ADDED"/)
    watch.on('error', () => {}).destroy()
    await vi.waitFor(() => expect(mock.store.openFeeds).toBe(0))
  })

  it('use a connection again, so that thousands of answers cost no memory', async () => {
    const before = await heapAfter(100)
    const after = await heapAfter(200)

    // Where answers do not tell their length, each costs 43 KB.
    expect((after - before) / 200).toBeLessThan(15_000)
  })

  it('answer a body of more than 3 MiB, and one that is not JSON', async () => {
    const long = await post(`"${'x'.repeat(3 * 1024 * 1024)}"`)
    const broken = await post('{')

    expect([long.status, broken.status]).toEqual([413, 400])
  })

  it('give way to server.use(), and fall through where it gives nothing back', async () => {
    server.use(
      http.get(CLIENTS, ({ request }) =>
        request.headers.has('x-fail') ? HttpResponse.json({}, { status: 503 }) : undefined,
      ),
    )

    expect((await fetch(CLIENTS, { headers: { 'x-fail': '1' } })).status).toBe(503)
    expect((await fetch(CLIENTS)).status).toBe(200)
  })
})

async function create(name: string): Promise<void> {
  const created = await post(JSON.stringify({ metadata: { name }, grantMethod: 'auto' }))
  expect(created.status).toBe(201)
}

function post(body: string): Promise<Response> {
  return fetch(CLIENTS, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
}

function answerTo(url: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => nodeHttp.get(url, resolve).once('error', reject))
}

async function heapAfter(requests: number): Promise<number> {
  for (let sent = 0; sent < requests; sent += 1) await (await fetch(CLIENTS)).text()
  await collectGarbage()
  return process.memoryUsage().heapUsed
}
