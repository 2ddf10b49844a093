import { describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { listen } from '../../src/adapters/node/index.ts'
import type { Fault, FaultRule } from '../../src/mock/faults/fault.ts'

const CLIENTS = '/apis/oauth.openshift.io/v1/oauthclients'

const mocked = () => createMock({ world: 'typical', clock: 'manual', seed: 7 })

async function serving(rule: FaultRule) {
  const mock = mocked()
  mock.faults.add(rule)
  const server = await listen(mock)
  return {
    mock,
    url: server.url,
    async [Symbol.asyncDispose]() {
      await server.close()
      mock.close()
    },
  }
}

describe('a fault', () => {
  it('answers with a status, headers and a body', async () => {
    const mock = mocked()
    mock.faults.add({
      fault: { status: 503, body: { kind: 'Status', code: 503 }, headers: { 'X-Why': 'test' } },
    })

    const answer = await mock.fetch(CLIENTS)

    expect(answer.status).toBe(503)
    expect(answer.headers.get('x-why')).toBe('test')
    expect(await answer.json()).toEqual({ kind: 'Status', code: 503 })
  })

  it('asks to come back later', async () => {
    const mock = mocked()
    mock.faults.add({ fault: { tooManyRequests: 3 } })

    const answer = await mock.fetch(CLIENTS)

    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '3'])
    expect(await answer.text()).toBe('Too many requests, please try again later.\n')
  })

  it("delays by the mock's clock", async () => {
    const mock = mocked()
    mock.faults.add({ fault: { delay: '2s' } })
    let hasAnswered = false
    const answering = mock.fetch(CLIENTS).then((answer) => {
      hasAnswered = true
      return answer.status
    })

    await new Promise((resolve) => setImmediate(resolve))
    mock.clock.advance('1s')
    await new Promise((resolve) => setImmediate(resolve))
    expect(hasAnswered).toBe(false)
    mock.clock.advance('1s')

    expect(await answering).toBe(200)
  })

  it('breaks the connection before an answer', async () => {
    const mock = mocked()
    mock.faults.add({ fault: { reset: true } })
    await expect(mock.fetch(CLIENTS)).rejects.toThrow(TypeError)

    await using server = await serving({ fault: { reset: true }, times: 1 })
    await expect(fetch(server.url + CLIENTS)).rejects.toThrow('fetch failed')
    expect((await fetch(server.url + CLIENTS)).status).toBe(200)
    expect(server.mock.journal.requests().map(({ status }) => status)).toEqual([0, 200])
  })

  it('breaks the connection within the body', async () => {
    await using server = await serving({ fault: { truncate: 20 } })
    const answer = await fetch(server.url + CLIENTS)

    await expect(answer.text()).rejects.toThrow('terminated')

    const direct = await server.mock.fetch(CLIENTS)
    const reader = direct.body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('{"kind":"OAuthClient')
    await expect(reader?.read()).rejects.toThrow('the connection was reset')
  })

  it('makes the body no JSON', async () => {
    const mock = mocked()
    mock.faults.add({ fault: { corrupt: true } })

    const text = await (await mock.fetch(CLIENTS)).text()

    expect(() => JSON.parse(text)).toThrow(SyntaxError)
  })

  it('strikes the requests that match, and no others', async () => {
    const mock = mocked()
    mock.faults.add({
      match: { api: 'openshift', verb: 'list', resource: 'oauthclients', labelSelector: 'a=b' },
      fault: { status: 500 },
    })

    const statusOf = async (path: string) => (await mock.fetch(path)).status
    expect(await statusOf(`${CLIENTS}?labelSelector=a%3Db`)).toBe(500)
    expect(await statusOf(`${CLIENTS}?labelSelector=a%3Dc`)).toBe(200)
    expect(await statusOf(`${CLIENTS}/console`)).not.toBe(500)
    expect(
      await statusOf('/apis/oauth.openshift.io/v1/oauthaccesstokens?labelSelector=a%3Db'),
    ).toBe(200)
  })

  it('strikes as often as it is told, then no more', async () => {
    const mock = mocked()
    mock.faults.add({ fault: { status: 500 }, times: 2 })
    const statuses: number[] = []
    for (let index = 0; index < 4; index += 1) statuses.push((await mock.fetch(CLIENTS)).status)

    expect(statuses).toEqual([500, 500, 200, 200])
    expect(mock.faults.size).toBe(0)
  })

  it('strikes as likely as it is told, the same for the same seed', async () => {
    const first = await halfStruck()
    expect(new Set(first)).toEqual(new Set([200, 500]))
    expect(await halfStruck()).toEqual(first)
  })

  it('can be taken away, and is gone after a reset', async () => {
    const mock = mocked()
    const remove = mock.faults.add({ fault: { status: 500 } })
    remove()
    expect((await mock.fetch(CLIENTS)).status).toBe(200)

    mock.faults.add({ fault: { status: 500 } })
    mock.reset()
    expect((await mock.fetch(CLIENTS)).status).toBe(200)
  })

  it.each([
    [{ fault: {} as Fault }, 'a fault is one of delay, status'],
    [{ fault: { reset: true, corrupt: true } as Fault }, 'this one has reset, corrupt'],
    [{ fault: { status: 99 } }, 'a fault cannot answer with status 99'],
    [{ fault: { status: '503' } }, 'a fault cannot answer with status "503"'],
    [{ fault: { status: 503, header: {} } }, 'a fault of status has no "header"'],
    [{ fault: { status: 503, headers: null } }, 'headers are null'],
    [{ fault: { status: 503, headers: { 'a b': 'x' } } }, 'cannot send the header "a b": "x"'],
    [{ fault: { status: 503, headers: { a: 'x\r\ny' } } }, 'cannot send the header "a"'],
    [{ fault: { status: 503, headers: { a: 5 } } }, 'cannot send the header "a": 5'],
    [{ fault: { delay: 'soon' } }, '"soon" is no duration'],
    [{ fault: { delay: -5 } }, 'a duration of -5 makes no sense'],
    [{ fault: { tooManyRequests: '1' } }, 'tooManyRequests is "1": it must be a whole number'],
    [{ fault: { truncate: null } }, 'truncate is null: it must be a whole number'],
    [{ fault: { reset: false } }, 'reset is false: it must be true'],
    [{ fault: { bookmarks: 'x' } }, 'bookmarks is "x": it must be "twice" or "never"'],
    [{ fault: { reset: true }, match: null }, 'match is null: it must be an object'],
    [{ fault: { reset: true }, match: { verbs: 'list' } }, 'a fault cannot match by "verbs"'],
    [{ fault: { reset: true }, match: { verb: ['list'] } }, 'verb is ["list"]'],
    [{ fault: { cutAfterEvents: -1 } }, 'cutAfterEvents is -1'],
    [{ fault: { reset: true as const }, times: 0 }, 'a fault cannot strike 0 times'],
    [{ fault: { reset: true as const }, probability: 2 }, 'a probability of 2 makes no sense'],
  ])('refuses %j', (rule, message) => {
    const mock = mocked()

    expect(() => mock.faults.add(rule as FaultRule)).toThrow(message)
    expect(mock.faults.size).toBe(0)
  })

  it('refuses a body that could not be encoded', () => {
    let body: unknown = 1
    for (let level = 0; level < 20_000; level += 1) body = [body]

    expect(() => mocked().faults.add({ fault: { status: 503, body } })).toThrow(
      new TypeError('the body of a fault nests at most 1000 levels deep'),
    )
  })
})

describe('a fault of watches', () => {
  const WATCH = `${CLIENTS}?watch=1`

  async function watching(fault: Fault) {
    const mock = mocked()
    mock.faults.add({ fault, times: 1 })
    const reader = (await mock.fetch(WATCH)).body?.getReader()
    if (!reader) throw new Error('no body')
    let text = ''
    const readAll = async () => {
      try {
        for (;;) {
          const { done, value } = await reader.read()
          if (done) return { text, end: 'ended' }
          text += new TextDecoder().decode(value)
        }
      } catch (error) {
        return { text, end: (error as Error).message }
      }
    }
    return { mock, readAll, soFar: () => text }
  }

  it('cuts after some events', async () => {
    const { readAll } = await watching({ cutAfterEvents: 2 })
    const { text, end } = await readAll()

    expect(lines(text).map((line) => JSON.parse(line).type)).toEqual(['ADDED', 'ADDED'])
    expect(end).toBe('the connection was reset')
  })

  it('cuts after some bytes, within an event', async () => {
    const { readAll } = await watching({ cutAfterBytes: 30 })
    const { text, end } = await readAll()

    expect(text).toHaveLength(30)
    expect(end).toBe('the connection was reset')
  })

  it('ends in the middle of an event', async () => {
    const { readAll } = await watching({ cutWithinEvent: 1 })
    const { text, end } = await readAll()

    const [first = '', second = ''] = lines(text)
    expect(JSON.parse(first).type).toBe('ADDED')
    expect(() => JSON.parse(second)).toThrow(SyntaxError)
    expect(end).toBe('ended')
  })

  it('stalls', async () => {
    const { mock, readAll, soFar } = await watching({ stallAfterEvents: 1 })
    const reading = readAll()
    await new Promise((resolve) => setImmediate(resolve))

    expect(lines(soFar())).toHaveLength(1)
    mock.clock.advance('2h')
    expect(
      await Promise.race([reading, new Promise((resolve) => setImmediate(resolve, 'open'))]),
    ).toBe('open')
  })

  it('ends with ERROR 410', async () => {
    const { readAll } = await watching({ expireAfterEvents: 1 })
    const { text, end } = await readAll()

    expect(lines(text).map((line) => JSON.parse(line))).toMatchObject([
      { type: 'ADDED' },
      { type: 'ERROR', object: { kind: 'Status', reason: 'Expired', code: 410 } },
    ])
    expect(end).toBe('ended')
  })

  it('sends bookmarks twice, or never', async () => {
    const sound = await bookmarksUnder(undefined)

    expect(sound).toBeGreaterThan(0)
    expect(await bookmarksUnder({ bookmarks: 'twice' })).toBe(sound * 2)
    expect(await bookmarksUnder({ bookmarks: 'never' })).toBe(0)
  })

  it('leaves other requests alone', async () => {
    const mock = mocked()
    mock.faults.add({ fault: { cutAfterEvents: 0 } })

    expect((await (await mock.fetch(CLIENTS)).json()).items).not.toHaveLength(0)
  })
})

async function halfStruck(): Promise<readonly number[]> {
  const mock = mocked()
  mock.faults.add({ fault: { status: 500 }, probability: 0.5 })
  const all = Array.from({ length: 40 }, () => mock.fetch(CLIENTS))
  return (await Promise.all(all)).map(({ status }) => status)
}

async function bookmarksUnder(fault: Fault | undefined): Promise<number> {
  const mock = mocked()
  if (fault) mock.faults.add({ fault })
  const query = 'watch=1&allowWatchBookmarks=true&timeoutSeconds=90'
  const reading = (await mock.fetch(`${CLIENTS}?${query}`)).text()
  mock.clock.advance('65s')
  await new Promise((resolve) => setImmediate(resolve))
  mock.clock.advance('60s')
  return lines(await reading).filter((line) => line.includes('"BOOKMARK"')).length
}

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')
