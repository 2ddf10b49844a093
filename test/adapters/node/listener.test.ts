import { once } from 'node:events'
import { Agent } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { nodeListener } from '../../../src/adapters/node/listener.ts'
import type { PlainAnswer, PlainRequest } from '../../../src/http/exchange.ts'
import { BODY_LIMIT } from '../../../src/http/exchange.ts'
import { Answerer, answerOf } from '../answers.ts'
import { ScriptedSource } from '../scripted-source.ts'
import { ask, bodyOf, exchangeRaw, readAll, serving } from './wire.ts'

describe('nodeListener', () => {
  it('hands over the request as it was sent', async () => {
    const mock = new Answerer(() => answerOf('{}'))
    await using server = await serving(nodeListener(mock))

    await exchangeRaw(
      server.port,
      `PATCH /apis/a%20b?x=1&x=%2F HTTP/1.1\r\nHost: api.test:1\r\nImpersonate-Group: one\r\nImpersonate-Group: two, three\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`,
    )

    const [request] = mock.requests
    expect(request).toMatchObject({
      method: 'PATCH',
      path: '/apis/a%20b',
      query: 'x=1&x=%2F',
      origin: 'http://api.test:1',
    })
    expect(request?.headers.all('impersonate-group')).toEqual(['one', 'two, three'])
    expect(request?.headers.get('impersonate-group')).toBe('one, two, three')
    expect(request?.headers.get('accept')).toBeUndefined()
    expect([...(request?.headers.names() ?? [])]).toContain('content-length')
    expect(new TextDecoder().decode(request?.body)).toBe('{}')
  })

  it('sends the answer as it was given', async () => {
    const headers = { warning: ['299 - "a"', '299 - "b"'], 'audit-id': '1' }
    const mock = new Answerer(() => answerOf('{"a":1}', { status: 201, headers }))
    await using server = await serving(nodeListener(mock))

    const answer = await ask(server.port)

    expect(answer.statusCode).toBe(201)
    expect(answer.rawHeaders.filter((_, at) => at % 2 === 0 && at < 10)).toEqual([
      'content-type',
      'warning',
      'warning',
      'audit-id',
      'content-length',
    ])
    expect(answer.headers['content-type']).toBe('application/json')
    expect(answer.headers['content-length']).toBe('7')
    expect(await bodyOf(answer)).toBe('{"a":1}')
  })

  it('sends a body of 20 MB', async () => {
    const body = new Uint8Array(20_000_000).fill(97)
    const mock = new Answerer(() => answerOf(body))
    await using server = await serving(nodeListener(mock))

    expect(await bodyOf(await ask(server.port))).toHaveLength(20_000_000)
  })

  it.for([
    ['HEAD', 200, '7'],
    ['GET', 204, undefined],
    ['GET', 304, undefined],
  ] as const)('answers %s with %i without a body', async ([method, status, length]) => {
    const mock = new Answerer(() => answerOf('{"a":1}', { status }))
    await using server = await serving(nodeListener(mock))

    const answer = await ask(server.port, { method })

    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-length']).toBe(length)
    expect(await bodyOf(answer)).toBe('')
  })

  it('answers on one connection again and again', async () => {
    const mock = new Answerer(async () => answerOf('{}'))
    await using server = await serving(nodeListener(mock))
    let connections = 0
    server.server.on('connection', () => (connections += 1))
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })

    await bodyOf(await ask(server.port, { agent, method: 'POST' }, '{}'))
    await bodyOf(await ask(server.port, { agent }))
    await bodyOf(await ask(server.port, { agent, method: 'HEAD' }))

    expect(connections).toBe(1)
    agent.destroy()
  })

  it('does not stumble over odd requests', async () => {
    const mock = new Answerer(() => answerOf('{}'))
    await using server = await serving(nodeListener(mock))
    const heads = [
      'GET /apis HTTP/1.0\r\n',
      'GET /apis HTTP/1.1\r\nHost: a b/c?\r\nConnection: close\r\n',
      'TRACE /apis HTTP/1.1\r\nHost: h\r\nConnection: close\r\n',
      'GET http://else.test/apis?a=b HTTP/1.1\r\nHost: h\r\nConnection: close\r\n',
      'OPTIONS * HTTP/1.1\r\nHost: h\r\nConnection: close\r\n',
      'GET /%zz%ff?%zz HTTP/1.1\r\nHost: h\r\nConnection: close\r\n',
    ]

    for (const head of heads) {
      expect(await exchangeRaw(server.port, `${head}\r\n`)).toMatch(/^HTTP\/1\.1 200 /)
    }

    const here = `http://127.0.0.1:${server.port}`
    expect(mock.requests.map(({ origin, path, query }) => [origin, path, query])).toEqual([
      [here, '/apis', ''],
      [here, '/apis', ''],
      ['http://h', '/apis', ''],
      ['http://h', '/apis', 'a=b'],
      ['http://h', '*', ''],
      ['http://h', '/%zz%ff', '%zz'],
    ])
  })
})

describe('nodeListener with a body past the limit', () => {
  it('takes a body of exactly the limit', async () => {
    const mock = new Answerer(() => answerOf('{}'))
    await using server = await serving(nodeListener(mock))

    const answer = await ask(server.port, { method: 'POST' }, new Uint8Array(BODY_LIMIT))

    expect(answer.headers.connection).toBe('keep-alive')
    expect(mock.requests[0]?.body).toHaveLength(BODY_LIMIT)
    await bodyOf(answer)
  })

  it('hands over one byte more than the limit, answers and closes the connection', async () => {
    const mock = new Answerer(() => answerOf('{"code":413}', { status: 413 }))
    await using server = await serving(nodeListener(mock))

    const response = await fetch(server.url, { method: 'POST', body: new Uint8Array(20_000_000) })

    expect(response.status).toBe(413)
    expect(response.headers.get('connection')).toBe('close')
    expect(await response.text()).toBe('{"code":413}')
    expect(mock.requests[0]?.body).toHaveLength(BODY_LIMIT + 1)
  })

  it('answers while the client is still sending', async () => {
    const mock = new Answerer(() => answerOf('{"code":413}', { status: 413 }))
    await using server = await serving(nodeListener(mock))
    const socket = connect(server.port, '127.0.0.1')
    const answered = readAll(socket)

    socket.write(`POST / HTTP/1.1\r\nHost: h\r\nContent-Length: ${2 * BODY_LIMIT}\r\n\r\n`)
    socket.write(Buffer.alloc(BODY_LIMIT + 100))

    expect(await answered).toMatch(/^HTTP\/1\.1 413 [^]*\{"code":413\}$/)
  })

  it('asks nothing when the client leaves in the middle of its body', async () => {
    const mock = new Answerer(() => answerOf('{}'))
    await using server = await serving(nodeListener(mock))
    const requested = once(server.server, 'request')
    const socket = connect(server.port, '127.0.0.1')
    socket.write('POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\n{')
    const [, response] = await requested
    const closed = once(response, 'close')

    socket.destroy()

    await closed
    expect(mock.requests).toEqual([])
  })
})

describe('nodeListener when something throws', () => {
  it.for<[string, (request: PlainRequest) => PlainAnswer | Promise<PlainAnswer>]>([
    ['at once', () => thrown('secret')],
    ['later', () => Promise.reject(new Error('secret'))],
    ['in the headers', () => answerOf('{}', { headers: { 'x-secret': 'a\nb' } })],
  ])('answers 500 and tells nothing: %s', async ([, answer]) => {
    const errors: unknown[] = []
    const listener = nodeListener({ answer }, { onError: (error) => errors.push(error) })
    await using server = await serving(listener)

    const response = await fetch(server.url, { method: 'POST', body: '{}' })

    expect(response.status).toBe(500)
    expect(await response.text()).toBe('Internal Server Error\n')
    expect([...response.headers.values()].join()).not.toContain('secret')
    expect(errors).toHaveLength(1)
  })

  it('breaks the connection when a stream fails after its head', async () => {
    const errors: unknown[] = []
    const source = new ScriptedSource()
    await using server = await serving(
      nodeListener({ answer: () => answerOf(source) }, { onError: (error) => errors.push(error) }),
    )
    const answer = await ask(server.port)
    const broken = new Error('secret')

    source.fail(broken)

    await expect(bodyOf(answer)).rejects.toThrow('aborted')
    expect(source.cancels).toBe(1)
    expect(errors).toEqual([broken])
  })
})

function thrown(message: string): never {
  throw new Error(message)
}
