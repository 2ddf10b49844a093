import { globSync } from 'node:fs'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { createMock, type Mock } from 'tokamock'
import { handlers } from 'tokamock/msw'
import { afterEach, describe, expect, test, vi } from 'vitest'

const AT = 'https://api.cluster.test:6443'
const CLIENTS = `${AT}/apis/oauth.openshift.io/v1/oauthclients`

let close = () => {}
afterEach(() => {
  close()
  close = () => {}
})

describe.each(['operation', 'api'] as const)('handlers per %s', (per) => {
  test('stream a watch that begins before there is an event', async () => {
    serve(createMock(), per)
    const watch = await fetch(`${CLIENTS}?watch=1`)
    const events = watch.body?.pipeThrough(new TextDecoderStream()).getReader()

    await create('console')

    expect((await events?.read())?.value).toMatch(/^{"type":"ADDED".*"console".*}\n$/)
  })

  test('leave nothing behind when a watch is aborted', async () => {
    const mock = createMock()
    serve(mock, per)
    const controller = new AbortController()
    const text = (await fetch(`${CLIENTS}?watch=1`, { signal: controller.signal })).text()

    expect(mock.store.openFeeds).toBe(1)
    controller.abort()

    await expect(text).rejects.toMatchObject({ name: 'AbortError' })
    await vi.waitFor(() => expect(mock.store.openFeeds).toBe(0))
  })

  test('give way to an override that answers, not to one that does not', async () => {
    const server = serve(createMock(), per)
    server.use(
      http.get(CLIENTS, ({ request }) =>
        request.headers.has('x-fail') ? HttpResponse.json({}, { status: 503 }) : undefined,
      ),
    )

    expect((await fetch(CLIENTS, { headers: { 'x-fail': '1' } })).status).toBe(503)
    expect((await fetch(CLIENTS)).status).toBe(200)

    server.resetHandlers()
    expect((await fetch(CLIENTS, { headers: { 'x-fail': '1' } })).status).toBe(200)
  })

  test('answer malformed JSON, an unknown path and a wrong method as a cluster does', async () => {
    serve(createMock(), per)

    const malformed = await post('{')
    const unknown = await fetch(`${AT}/apis/oauth.openshift.io/v1/nothing`)
    const wrong = await fetch(`${CLIENTS}/console`, { method: 'POST' })

    expect([malformed.status, unknown.status, wrong.status]).toEqual([400, 404, 405])
  })
})

test('handlers are listed by the ids of their operations', () => {
  const mock = createMock()
  const server = setupServer(...handlers(mock))

  const names = server.listHandlers().map((handler) => 'info' in handler && handler.info.header)

  const ids = mock.operations.map(({ id }) => id)
  expect(ids).toContain('listOAuthAccessToken')
  expect(names.slice(0, -1)).toEqual(ids)
})

test('there is one copy of msw', () => {
  expect(globSync('node_modules/{,**/node_modules/}msw/package.json')).toHaveLength(1)
})

function serve(mock: Mock, per: 'operation' | 'api') {
  const server = setupServer(...handlers(mock, { baseUrl: AT, per }))
  server.listen()
  close = () => {
    server.close()
    mock.close()
  }
  return server
}

async function create(name: string) {
  const created = await post(JSON.stringify({ metadata: { name }, grantMethod: 'auto' }))
  expect(created.status).toBe(201)
}

function post(body: string) {
  return fetch(CLIENTS, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
}
