import { setupWorker } from 'msw/browser'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { handlers } from '../../mocks/handlers.ts'
import { createMock } from '../../mocks/index.ts'
import { dataModel } from '../../mocks/model.ts'

const BASE = 'https://api.cluster.test:6443'
const CLIENTS = `${BASE}/apis/oauth.openshift.io/v1/oauthclients`

const mock = createMock({ clock: 'manual' })
const db = dataModel(mock)
const worker = setupWorker(...handlers(mock, { baseUrl: BASE }))

async function* linesOf(answer: Response): AsyncGenerator<{ type: string; object: object }> {
  let text = ''
  const decoder = new TextDecoder()
  const reader = answer.body?.getReader()
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {}
    if (done) return
    text += decoder.decode(value, { stream: true })
    const lines = text.split('\n')
    text = lines.pop() ?? ''
    for (const line of lines) yield JSON.parse(line)
  }
}

describe('MSW in a page', () => {
  beforeAll(async () => {
    await worker.start({ quiet: true })
  })
  afterAll(() => worker.stop())
  beforeEach(() => mock.reset())

  it('answers as the API does', async () => {
    db.oAuthClient.create({ key: 'console', grantMethod: 'auto' })

    const list = await (await fetch(CLIENTS)).json()
    const missing = await fetch(`${CLIENTS}/nobody`)

    expect(list).toMatchObject({
      kind: 'OAuthClientList',
      items: [{ metadata: { name: 'console' } }],
    })
    expect(missing.status).toBe(404)
    expect(await missing.json()).toMatchObject({ kind: 'Status', reason: 'NotFound' })
  })

  it('shows writes of a page in the model, and of the model to a watch', async () => {
    await fetch(CLIENTS, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ metadata: { name: 'posted' }, grantMethod: 'auto' }),
    })
    expect(db.oAuthClient.findFirst({ where: { key: { equals: 'posted' } } })).not.toBeNull()

    const events = linesOf(await fetch(`${CLIENTS}?watch=1`))
    expect((await events.next()).value).toMatchObject({ type: 'ADDED' })
    db.oAuthClient.update({
      where: { key: { equals: 'posted' } },
      data: { grantMethod: 'prompt' },
    })

    expect((await events.next()).value).toMatchObject({
      type: 'MODIFIED',
      object: { metadata: { name: 'posted' }, grantMethod: 'prompt' },
    })
    await events.return(undefined)
  })

  it('begins a watch without events, which ends at its time', async () => {
    // A service worker never tells of an abort: what a page has left ends by the clock.
    const answer = await fetch(`${CLIENTS}?watch=1&timeoutSeconds=30`)
    expect(answer.status).toBe(200)
    expect(mock.store.openFeeds).toBe(1)

    mock.clock.advance('31s')

    expect(await answer.text()).toBe('')
    expect(mock.store.openFeeds).toBe(0)
  })

  it("keeps time by the mock's clock", async () => {
    db.oAuthClient.create({ key: 'console', grantMethod: 'auto' })
    db.oAuthAccessToken.create({
      key: 'sha256~a-token-that-lives-for-a-day-0000000000000000',
      clientName: 'console',
      userName: 'franta',
      userUID: '1',
      scopes: ['user:full'],
      redirectURI: 'https://console.test',
      expiresIn: 86_400,
    })
    const tokens = CLIENTS.replace('oauthclients', 'oauthaccesstokens')
    const count = async () => (await (await fetch(tokens)).json()).items.length

    expect(await count()).toBe(1)
    mock.clock.advance('25h')
    expect(await count()).toBe(0)
  })
})
