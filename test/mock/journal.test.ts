import { describe, expect, it } from 'vitest'
import '../../contracts/vitest.ts'
import { createMock } from '../../mocks/index.ts'

const CLIENTS = '/apis/oauth.openshift.io/v1/oauthclients'

async function withClients(count: number) {
  const mock = createMock()
  for (let index = 0; index < count; index += 1) {
    await mock.fetch(CLIENTS, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ metadata: { name: `client-${index}` }, grantMethod: 'auto' }),
    })
  }
  mock.journal.clear()
  return mock
}

type Mock = Awaited<ReturnType<typeof withClients>>

async function page(mock: Mock, query: string) {
  return (await (await mock.fetch(`${CLIENTS}?${query}`)).json()).metadata
}

async function watch(mock: Mock, query: string): Promise<void> {
  const answer = await mock.fetch(`${CLIENTS}?watch=1&${query}`)
  await answer.body?.cancel()
}

describe('the journal', () => {
  it('tells of a request that asks for nothing that could be named', async () => {
    const mock = await withClients(0)
    mock.faults.add({ match: { verb: 'list' }, fault: { status: 503 } })

    const statuses = []
    for (const path of ['/apis/oauth.openshift.io/v1/watch', '/api/v1/%zz']) {
      statuses.push((await mock.fetch(path)).status)
    }

    expect(statuses).toEqual([500, 400])
    expect(mock.journal.requests().map(({ attributes: { verb } }) => verb)).toEqual(['', ''])
  })

  it('tells what was asked, in order, in the words of the API', async () => {
    const mock = await withClients(0)

    await mock.fetch(`${CLIENTS}?limit=2`, { headers: { 'User-Agent': 'me/1' } })
    await mock.fetch('/api/v1/namespaces/shop/secrets/key')
    await mock.fetch(CLIENTS, { method: 'POST', body: '{}' })

    expect(mock.journal.requests().map((entry) => entry.toJSON())).toMatchObject([
      {
        api: 'openshift',
        operationId: 'listOAuthClient',
        verb: 'list',
        resource: 'oauthclients',
        query: 'limit=2',
        userAgent: 'me/1',
        status: 200,
      },
      { verb: 'get', resource: 'secrets', namespace: 'shop', name: 'key', status: 404 },
      { operationId: 'createOAuthClient', verb: 'create', method: 'POST' },
    ])
    expect(mock.journal.requests({ verb: 'create' })[0]?.body).toBe('{}')
  })

  it('finds what is asked for', async () => {
    const mock = await withClients(2)
    await page(mock, 'limit=1')
    await mock.fetch(`${CLIENTS}/client-0`)
    await mock.fetch(`${CLIENTS}/nobody`)

    expect(mock.journal.requests({ verb: 'get' })).toHaveLength(2)
    expect(mock.journal.requests({ verb: 'get', status: 404 })).toHaveLength(1)
    expect(mock.journal.requests({ name: 'client-0' })).toHaveLength(1)
    expect(mock.journal.requests({ verb: 'patch' })).toEqual([])
  })

  it('keeps no credentials', async () => {
    const mock = await withClients(0)
    await mock.fetch(CLIENTS, { headers: { Authorization: 'Bearer hush' } })

    expect(JSON.stringify(mock.journal.requests())).not.toContain('hush')
  })

  it('keeps the bodies of the latest requests, of 64 MiB at the most', async () => {
    const mock = createMock()
    const post = () => mock.fetch('/nowhere', { method: 'POST', body: 'x'.repeat(60_000) })

    for (let call = 0; call < 1200; call += 1) await post()

    const requests = mock.journal.requests()
    expect(requests).toHaveLength(1200)
    expect(requests[0]?.body).toBe('')
    expect(requests.at(-1)?.body).toHaveLength(60_000)
    const kept = requests.reduce((bytes, { body }) => bytes + body.length, 0)
    expect(kept).toBeLessThanOrEqual(64 * 1024 * 1024)
  })

  it('keeps the last ten thousand requests', async () => {
    const mock = await withClients(0)
    for (let index = 0; index < 10_005; index += 1) await mock.fetch(`${CLIENTS}/n${index}`)

    expect(mock.journal.size).toBe(10_000)
    expect(mock.journal.requests()[0]?.attributes.name).toBe('n5')
  })

  it('is empty after a reset', async () => {
    const mock = await withClients(1)
    await page(mock, 'limit=1')
    mock.reset()

    expect(mock.journal.requests()).toEqual([])
  })
})

describe('toHavePagedThrough', () => {
  it('takes a client that follows every token', async () => {
    const mock = await withClients(5)
    let token: string | undefined = ''
    while (token !== undefined) {
      token = (await page(mock, `limit=2&continue=${encodeURIComponent(token)}`)).continue
    }

    expect(mock.journal).toHavePagedThrough('oauthclients')
  })

  it.each([
    ['never lists', [], 'never listed oauthclients'],
    ['asks for everything', [''], 'never asked for a page of oauthclients'],
    ['takes the first page for all', ['limit=2'], 'stopped after 1 page of oauthclients'],
    ['begins anew', ['limit=2', 'limit=2'], 'stopped after 1 page of oauthclients'],
  ])('catches a client that %s', async (_what, queries, message) => {
    const mock = await withClients(5)
    for (const query of queries) await page(mock, query)

    expect(() => expect(mock.journal).toHavePagedThrough('oauthclients')).toThrow(message)
  })
})

describe('toHaveWatchedFrom', () => {
  it('takes a client that goes on from its list, or from a version that is named', async () => {
    const mock = await withClients(1)
    const { resourceVersion } = await page(mock, '')
    await watch(mock, `resourceVersion=${resourceVersion}`)

    expect(mock.journal).toHaveWatchedFrom('oauthclients')
    expect(mock.journal).toHaveWatchedFrom('oauthclients', resourceVersion)
    expect(mock.journal).not.toHaveWatchedFrom('oauthclients', '1')
  })

  it.each([
    ['never watches', [], 'never watched oauthclients'],
    ['watches from anywhere', [''], 'watched oauthclients from no version, not from'],
    ['watches from zero', ['resourceVersion=0'], 'watched oauthclients from 0, not from'],
  ])('catches a client that %s', async (_what, queries, message) => {
    const mock = await withClients(1)
    await page(mock, '')
    for (const query of queries) await watch(mock, query)

    expect(() => expect(mock.journal).toHaveWatchedFrom('oauthclients')).toThrow(message)
  })
})

describe('toNeverHaveListedUnbounded', () => {
  it('takes a client that pages', async () => {
    const mock = await withClients(1)
    await page(mock, 'limit=500')

    expect(mock.journal).toNeverHaveListedUnbounded()
  })

  it('catches a client that lists without a limit', async () => {
    const mock = await withClients(1)
    await page(mock, 'labelSelector=a%3Db')
    await page(mock, 'limit=0')

    expect(() => expect(mock.journal).toNeverHaveListedUnbounded('oauthclients')).toThrow(
      'the client listed oauthclients without a limit 2 times',
    )
    expect(mock.journal).toNeverHaveListedUnbounded('secrets')
  })
})
