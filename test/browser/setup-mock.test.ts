import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setupMock } from '../../mocks/setup-mock.ts'

const BASE = 'https://api.cluster.test:6443'
const CLIENTS = `${BASE}/apis/oauth.openshift.io/v1/oauthclients`

describe('setupMock in a page', () => {
  const { mock, db, server } = setupMock({ baseUrl: BASE, world: 'typical' })
  beforeAll(() => server.listen())
  afterAll(() => server.close())

  it('answers the fetch of the page, from the model', async () => {
    db.oAuthClient.create({ key: 'of-the-page', grantMethod: 'auto' })

    const answer = await fetch(`${CLIENTS}/of-the-page`)

    expect(await answer.json()).toMatchObject({ kind: 'OAuthClient', grantMethod: 'auto' })
  })

  it('streams a watch, which an abort ends', async () => {
    const controller = new AbortController()
    const answer = await fetch(`${CLIENTS}?watch=1`, { signal: controller.signal })
    const { value } = (await answer.body?.getReader().read()) ?? {}
    expect(new TextDecoder().decode(value)).toMatch(/^\{"type":"ADDED"/)
    expect(mock.store.openFeeds).toBe(1)

    controller.abort()

    await expect.poll(() => mock.store.openFeeds).toBe(0)
  })

  it('leaves the rest of the page alone', async () => {
    expect((await fetch('/mockServiceWorker.js')).status).toBe(200)
  })
})
