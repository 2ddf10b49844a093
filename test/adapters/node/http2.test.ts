import { once } from 'node:events'
import { connect, constants, type ClientHttp2Session, type OutgoingHttpHeaders } from 'node:http2'
import { describe, expect, it } from 'vitest'
import { createMock } from '../../../mocks/index.ts'
import { listen } from '../../../src/adapters/node/index.ts'

const CLIENTS = '/apis/oauth.openshift.io/v1/oauthclients'

async function cluster() {
  const mock = createMock({ world: 'typical', clock: 'manual' })
  const server = await listen(mock, { tls: true })
  const session = connect(server.url, { ca: server.caPem ?? '' })
  return {
    mock,
    server,
    session,
    async [Symbol.asyncDispose]() {
      session.destroy()
      await server.close()
      mock.close()
    },
  }
}

async function ask(session: ClientHttp2Session, headers: OutgoingHttpHeaders, body?: Uint8Array) {
  const stream = session.request(headers, { endStream: body === undefined })
  if (body) stream.end(body)
  const [answer] = (await once(stream, 'response')) as [Record<string, string>]
  let text = ''
  for await (const chunk of stream.setEncoding('utf8')) text += String(chunk)
  return { status: Number(answer[':status']), headers: answer, text }
}

describe('listen with tls, in HTTP/2', () => {
  it('answers as the API does, side by side on one connection', async () => {
    await using given = await cluster()

    const paths = [CLIENTS, `${CLIENTS}/nobody`, '/version', '/nothing']
    const answers = await Promise.all(paths.map((path) => ask(given.session, { ':path': path })))

    expect(answers.map(({ status }) => status)).toEqual([200, 404, 200, 404])
    expect(JSON.parse(answers[0]?.text ?? '').items).toHaveLength(4)
    expect(answers[1]?.headers['content-type']).toBe('application/json')
    expect(Number(answers[1]?.headers['content-length'])).toBe(answers[1]?.text.length)
  })

  it('takes bodies, repeated headers, and refuses what is too long', async () => {
    await using given = await cluster()
    const post = (body: Uint8Array, headers: OutgoingHttpHeaders = {}) =>
      ask(
        given.session,
        { ':path': CLIENTS, ':method': 'POST', 'content-type': 'application/json', ...headers },
        body,
      )
    const client = Buffer.from('{"metadata":{"name":"h2"},"grantMethod":"auto"}')

    expect((await post(client)).status).toBe(201)
    expect((await post(Buffer.alloc(3 * 1024 * 1024 + 1, ' '))).status).toBe(413)
    const groups = { 'impersonate-user': 'a', 'impersonate-group': ['b', 'system:masters'] }
    expect((await post(client, groups)).status).toBe(409)
  })

  it('takes as many headers as HTTP/1 does', async () => {
    await using given = await cluster()
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`x-${at}`, 'a']))

    const answer = await ask(given.session, { ':path': '/version', ...many })

    expect(answer.status).toBe(200)
  })

  it('has no body for HEAD', async () => {
    await using given = await cluster()

    const answer = await ask(given.session, { ':path': CLIENTS, ':method': 'HEAD' })

    expect(answer.text).toBe('')
  })

  it('streams watches, and lets go of one that is reset', async () => {
    await using given = await cluster()
    const watch = () => given.session.request({ ':path': `${CLIENTS}?watch=true` })
    const [first, second] = [watch(), watch()]
    await Promise.all([once(first, 'data'), once(second, 'data')])
    expect(given.mock.store.openFeeds).toBe(2)

    first.close(constants.NGHTTP2_CANCEL)

    await expect.poll(() => given.mock.store.openFeeds).toBe(1)
    second.destroy()
    await expect.poll(() => given.mock.store.openFeeds).toBe(0)
  })

  it('begins a watch without events at once', async () => {
    await using given = await cluster()
    const watch = given.session.request({ ':path': `${CLIENTS}?watch=true&labelSelector=none` })

    const [headers] = (await once(watch, 'response')) as [Record<string, unknown>]

    expect(headers[':status']).toBe(200)
  })

  it('ends watches when the server closes', async () => {
    const given = await cluster()
    const watch = given.session.request({ ':path': `${CLIENTS}?watch=true` })
    await once(watch, 'data')
    watch.resume()

    await Promise.all([given.server.close(), once(watch, 'close')])

    expect(given.mock.store.openFeeds).toBe(0)
    given.mock.close()
  })

  it('breaks one stream, not the connection', async () => {
    await using given = await cluster()
    given.mock.faults.add({ match: { verb: 'list' }, fault: { reset: true }, times: 1 })
    given.mock.faults.add({ match: { verb: 'list' }, fault: { truncate: 30 }, times: 1 })

    await expect(ask(given.session, { ':path': CLIENTS })).rejects.toThrow('INTERNAL_ERROR')
    await expect(ask(given.session, { ':path': CLIENTS })).rejects.toThrow('INTERNAL_ERROR')

    expect((await ask(given.session, { ':path': CLIENTS })).status).toBe(200)
  })

  it('says nothing of a bug but 500', async () => {
    const errors: unknown[] = []
    const broken = {
      answer: () => {
        throw new Error('a secret')
      },
    }
    const server = await listen(broken, { tls: true, onError: (error) => void errors.push(error) })
    const session = connect(server.url, { ca: server.caPem ?? '' })

    const answer = await ask(session, { ':path': '/' })

    expect([answer.status, answer.text]).toEqual([500, 'Internal Server Error\n'])
    expect(errors).toHaveLength(1)
    session.destroy()
    await server.close()
  })
})
