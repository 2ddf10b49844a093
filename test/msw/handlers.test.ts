import { getResponse, http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { handlers } from '../../mocks/handlers.ts'
import { createMock } from '../../mocks/index.ts'
import { collectGarbage } from '../collect-garbage.ts'

const AT = 'https://api.cluster.test:6443'
const CLIENTS = '/apis/oauth.openshift.io/v1/oauthclients'

describe('handlers', () => {
  it('are one an operation, named by its id, and one for every other path', () => {
    const mock = createMock()

    const names = handlers(mock).map(({ info }) => info.header)

    expect(names).toEqual([...mock.operations.map(({ id }) => id), `everything else at ${AT}`])
    expect(names).toContain('watchOAuthClientList')
  })

  it('are one in all when they are asked for per API', () => {
    const names = handlers(createMock(), { per: 'api' }).map(({ info }) => info.header)

    expect(names).toEqual([`everything else at ${AT}`])
  })

  it.each(['operation', 'api'] as const)('answer as the mock does, per %s', async (per) => {
    const mock = createMock({ world: 'typical' })

    const response = await getResponse(handlers(mock, { per }), new Request(AT + CLIENTS))

    const direct = await mock.fetch(CLIENTS)
    expect(await response?.json()).toEqual(await direct.json())
  })

  it('answer unknown paths of the API, and wrong methods, as the API does', async () => {
    const all = handlers(createMock())

    const unknown = await getResponse(all, new Request(`${AT}/apis/oauth.openshift.io/v1/nothing`))
    const wrong = await getResponse(all, new Request(AT + CLIENTS, { method: 'POST' }))

    expect([unknown?.status, wrong?.status]).toEqual([404, 400])
  })

  it.each([
    'https://elsewhere.test/apis/oauth.openshift.io/v1/oauthclients',
    'https://api.cluster.test/apis/oauth.openshift.io/v1/oauthclients',
    'https://api.cluster.test:64430/apis/oauth.openshift.io/v1/oauthclients',
    'http://127.0.0.1:8080/apis/oauth.openshift.io/v1/oauthclients',
  ])('let %s pass', async (url) => {
    expect(await getResponse(handlers(createMock()), new Request(url))).toBeUndefined()
  })

  it('take a base URL with a path, which the mock does not see', async () => {
    const all = handlers(createMock(), { baseUrl: 'https://console.test/api/kubernetes/' })

    const inside = new Request(`https://console.test/api/kubernetes${CLIENTS}?limit=1`)
    const outside = new Request(`https://console.test${CLIENTS}`)

    expect((await getResponse(all, inside))?.status).toBe(200)
    expect(await getResponse(all, outside)).toBeUndefined()
  })

  it('hear an abort behind a path after a garbage collection', async () => {
    const mock = createMock()
    const all = handlers(mock, { baseUrl: 'https://console.test/api/kubernetes', per: 'api' })
    const controller = new AbortController()
    const body = await watchBody(all, controller.signal)

    await collectGarbage()
    controller.abort()

    await expect(body.getReader().read()).rejects.toThrow('aborted')
    expect(mock.store.openFeeds).toBe(0)
  })

  it('give way to an override that answers, not to one that does not', async () => {
    const all = handlers(createMock())
    const request = () => new Request(AT + CLIENTS)
    const silent = http.get(AT + CLIENTS, () => undefined)
    const answering = http.get(AT + CLIENTS, () => HttpResponse.json({}, { status: 503 }))

    expect((await getResponse([silent, ...all], request()))?.status).toBe(200)
    expect((await getResponse([answering, ...all], request()))?.status).toBe(503)
  })

  it('answer as the mock is told to', async () => {
    const mock = createMock()
    const all = handlers(mock)
    const restore = mock.on('listOAuthClient', () => Response.json({}, { status: 503 }))

    expect((await getResponse(all, new Request(AT + CLIENTS)))?.status).toBe(503)
    restore()
    expect((await getResponse(all, new Request(AT + CLIENTS)))?.status).toBe(200)
  })

  it('refuse a base URL that is none', () => {
    expect(() => handlers(createMock(), { baseUrl: '/api' })).toThrow(TypeError)
  })
})

async function watchBody(all: ReturnType<typeof handlers>, signal: AbortSignal) {
  const url = `https://console.test/api/kubernetes${CLIENTS}?watch=1`
  const response = await getResponse(all, new Request(url, { signal }))
  if (!response?.body) throw new Error('there is no watch')
  return response.body
}
