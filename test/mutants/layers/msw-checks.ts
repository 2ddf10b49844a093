import assert from 'node:assert/strict'
import { getResponse, http, HttpResponse } from 'msw'
import { handlers } from '../../../mocks/handlers.ts'
import { createMock } from '../../../mocks/index.ts'
import type { LayerChecks } from './layer-check.ts'

const AT = 'https://api.cluster.test:6443'
const CLIENTS = '/apis/oauth.openshift.io/v1/oauthclients'

/** What the MSW handlers promise. */
export const mswChecks: LayerChecks = {
  async 'layers/msw-answers-as-the-mock'() {
    const mock = createMock({ world: 'typical' })
    const direct = await (await mock.fetch(CLIENTS)).json()
    for (const per of ['operation', 'api'] as const) {
      const answer = await getResponse(handlers(mock, { per }), new Request(AT + CLIENTS))
      assert.deepEqual(await answer?.json(), direct)
    }
  },

  async 'layers/msw-names-operations'() {
    const mock = createMock()
    const names = handlers(mock).map(({ info }) => info.header)
    assert.deepEqual(
      names.slice(0, -1),
      mock.operations.map(({ id }) => id),
    )
  },

  async 'layers/msw-gives-way-to-overrides'() {
    const mock = createMock()
    const own = http.get(AT + CLIENTS, () => HttpResponse.json({}, { status: 503 }))
    const before = await getResponse([own, ...handlers(mock)], new Request(AT + CLIENTS))
    mock.on('listOAuthClient', () => Response.json({}, { status: 418 }))
    const after = await getResponse(handlers(mock), new Request(AT + CLIENTS))
    assert.deepEqual([before?.status, after?.status], [503, 418])
  },

  async 'layers/msw-lets-other-hosts-pass'() {
    const all = handlers(createMock())
    for (const origin of ['https://elsewhere.test', `${AT}0`, 'http://api.cluster.test:6443']) {
      assert.equal(await getResponse(all, new Request(origin + CLIENTS)), undefined)
    }
  },

  async 'layers/msw-takes-a-base-with-a-path'() {
    const all = handlers(createMock(), { baseUrl: 'https://console.test/api/cluster' })
    const inside = new Request(`https://console.test/api/cluster${CLIENTS}?limit=1`)
    assert.equal((await getResponse(all, inside))?.status, 200)
    const outside = new Request(`https://console.test${CLIENTS}`)
    assert.equal(await getResponse(all, outside), undefined)
  },

  async 'layers/msw-answers-unknown-paths'() {
    const unknown = new Request(`${AT}/apis/oauth.openshift.io/v1/nothing`)
    assert.equal((await getResponse(handlers(createMock()), unknown))?.status, 404)
  },

  async 'layers/msw-remembers-the-last-request-only'() {
    const all = handlers(createMock())
    const paths = ['/version', CLIENTS, `${CLIENTS}/missing`]
    const answers = []
    for (const path of paths) answers.push(await getResponse(all, new Request(AT + path)))
    assert.deepEqual(
      answers.map((answer) => answer?.status),
      [200, 200, 404],
    )
    const elsewhere = new Request(`https://elsewhere.test${CLIENTS}`)
    assert.equal(await getResponse(all, elsewhere), undefined)
  },

  async 'layers/msw-ends-a-watch-that-is-aborted'() {
    const mock = createMock()
    const controller = new AbortController()
    const request = new Request(`${AT}${CLIENTS}?watch=1`, { signal: controller.signal })
    const answer = await getResponse(handlers(mock), request)
    const read = answer?.body?.getReader().read()
    assert.equal(mock.store.openFeeds, 1)
    controller.abort()
    await assert.rejects(async () => read)
    assert.equal(mock.store.openFeeds, 0)
  },

  async 'layers/msw-lets-go-of-a-watch-that-is-cancelled'() {
    const mock = createMock()
    const answer = await getResponse(handlers(mock), new Request(`${AT}${CLIENTS}?watch=1`))
    assert.equal(mock.store.openFeeds, 1)
    await answer?.body?.cancel()
    assert.equal(mock.store.openFeeds, 0)
  },
}
