import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../../../src/adapters/express.ts'
import { exchangeRaw, serving } from '../wire.ts'
import { CLIENTS, cluster, WATCH } from './cluster.ts'
import { ACCEPT, Client, connectTo, exchange, tokenProtocol, upgradeHead } from './socket.ts'

const OPENED = `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${ACCEPT}\r\n`
/** A close frame of a client, masked with zeros, and that of the server: 1000. */
const CLOSE = '\x88\x80\0\0\0\0'
const CLOSED = '\x88\x02\x03\xe8'
const FORBIDDEN = 'HTTP/1.1 403 Forbidden\r\n\r\n'
const BAD = 'HTTP/1.1 400 Bad Request\r\n'

describe('a WebSocket', () => {
  it.each([
    ['as browsers ask for it', {}, `${OPENED}\r\n${CLOSED}`],
    [
      'in other words',
      { Connection: 'keep-alive, upgrade', Upgrade: 'WebSocket' },
      `${OPENED}\r\n${CLOSED}`,
    ],
    [
      'with any subprotocol',
      { 'Sec-WebSocket-Protocol': ' anything ' },
      `${OPENED}Sec-WebSocket-Protocol: anything\r\n\r\n${CLOSED}`,
    ],
    ['of a body without bytes', { 'Content-Length': '0' }, `${OPENED}\r\n${CLOSED}`],
    [
      'that would compress',
      { 'Sec-WebSocket-Extensions': 'permessage-deflate' },
      `${OPENED}\r\n${CLOSED}`,
    ],
    ['with two subprotocols', { 'Sec-WebSocket-Protocol': 'a, b' }, `${BAD}\r\n`],
    ['with a subprotocol that is none', { 'Sec-WebSocket-Protocol': 'a b' }, `${BAD}\r\n`],
    ['with a blank subprotocol', { 'Sec-WebSocket-Protocol': ' ' }, `${OPENED}\r\n${CLOSED}`],
    ['without an origin', { Origin: undefined }, FORBIDDEN],
    ['of a page that has none', { Origin: 'null' }, FORBIDDEN],
    [
      'without an origin, with two subprotocols',
      { Origin: undefined, 'Sec-WebSocket-Protocol': 'a, b' },
      FORBIDDEN,
    ],
    ['without a key', { 'Sec-WebSocket-Key': undefined }, `${BAD}\r\nmismatch challenge/response`],
    [
      'of another version',
      { 'Sec-WebSocket-Version': '8' },
      `${BAD}Sec-WebSocket-Version: 13\r\n\r\nmissing or bad WebSocket Version`,
    ],
  ] as const)('%s', async (_what, headers, answer) => {
    await using given = await cluster()

    expect(await exchange(given.at(''), upgradeHead(WATCH, headers) + CLOSE)).toBe(answer)
  })

  it('is refused after all that the API refuses', async () => {
    await using given = await cluster()
    const head = upgradeHead('/apis/nothing/v1/things?watch=1', { Origin: undefined })

    expect(await exchange(given.at(''), head)).toMatch(/^HTTP\/1\.1 404 Not Found\r\n/)
  })
})

describe('the token as a subprotocol', () => {
  it('lets in beside another, which is echoed', async () => {
    await using given = await cluster({ auth: 'tokens' })
    const token = tokenProtocol(given.mock.adminToken)
    const client = await new Client(given.at(WATCH), [token, 'base64.binary.k8s.io']).opened()

    expect(client.socket.protocol).toBe('base64.binary.k8s.io')
  })

  it.each(['open', 'tokens'] as const)('is refused otherwise, with auth %s', async (auth) => {
    await using given = await cluster({ auth })
    const right = tokenProtocol(given.mock.adminToken)
    const wrong = tokenProtocol('sha256~wrong')
    const noBase64 = 'base64url.bearer.authorization.k8s.io.====='
    const noText = `base64url.bearer.authorization.k8s.io.${Buffer.from([0xff]).toString('base64url')}`
    const more = tokenProtocol(`${given.mock.adminToken} more`)
    const lines = [right, `${wrong}, a`, `${right}, ${right}, a`, `${noBase64}, a`, `${noText}, a`]

    for (const line of [...lines, `${more}, a`]) {
      const head = upgradeHead(WATCH, { 'Sec-WebSocket-Protocol': line })
      expect(await exchange(given.at(''), head)).toMatch(/^HTTP\/1\.1 401 Unauthorized\r\n/)
    }
  })

  it('is looked at on what is no watch too', async () => {
    await using given = await cluster({ auth: 'tokens' })
    const line = `${tokenProtocol(given.mock.adminToken)}, a`
    const ask = (protocol: string | undefined): Promise<string> =>
      exchange(given.at(''), upgradeHead(CLIENTS, { 'Sec-WebSocket-Protocol': protocol }))

    expect(await ask(line)).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(await ask(undefined)).toMatch(/^HTTP\/1\.1 403 Forbidden\r\naudit-id/)
  })

  it('yields to the one in the header, and is then a subprotocol', async () => {
    await using given = await cluster({ auth: 'tokens' })
    const wrong = tokenProtocol('sha256~wrong')
    const ask = (protocol: string): Promise<string> =>
      exchange(
        given.at(''),
        upgradeHead(WATCH, {
          Authorization: `Bearer ${given.mock.adminToken}`,
          'Sec-WebSocket-Protocol': protocol,
        }) + CLOSE,
      )

    expect(await ask(wrong)).toContain(`\r\nSec-WebSocket-Protocol: ${wrong}\r\n`)
    expect(await ask(`${wrong}, a`)).toBe(`${BAD}\r\n`)
  })

  it('is seen by nobody as a subprotocol', async () => {
    await using given = await cluster({ auth: 'tokens' })
    const seen: (string | null)[] = []
    given.mock.on('listOAuthClient', ({ request: { headers } }) => {
      seen.push(headers.get('sec-websocket-protocol'), headers.get('authorization'))
      return undefined
    })
    const token = given.mock.adminToken
    await new Client(given.at(WATCH), ['a', tokenProtocol(token)]).opened()

    expect(seen).toEqual(['a', `Bearer ${token}`])
    const noted = JSON.stringify(given.mock.journal.requests())
    expect(noted).not.toContain(tokenProtocol(token))
    expect(noted).not.toContain(token)
  })
})

describe.each([{ tls: false }, { tls: true }])('listening with %o', (tls) => {
  it.each([
    [200, CLIENTS],
    [200, '/version'],
    [404, `${CLIENTS}/nobody`],
    [404, '/apis/nothing/v1/things?watch=1'],
    [422, `${WATCH}&resourceVersionMatch=Exact`],
    [500, `${WATCH}&resourceVersion=abc`],
  ])('answers %d over HTTP to %s', async (status, path) => {
    await using given = await cluster({}, tls)

    const answer = await exchange(given.at(''), upgradeHead(path))

    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(answer).toMatch(/\r\nConnection: close\r\n/)
    expect(answer).toMatch(/\r\n\r\n(?:\{[^]*\}\n?|404 page not found\n)$/)
  })

  it.each([
    ['h2c', {}],
    ['websocket', { 'Sec-WebSocket-Protocol': 'a' }],
  ])('answers a POST that would upgrade to %s, and what follows it', async (upgrade, headers) => {
    await using given = await cluster({}, tls)
    const body = JSON.stringify({ metadata: { name: 'one' }, grantMethod: 'auto' })
    const length = { 'Content-Length': String(body.length) }
    const type = { 'Content-Type': 'application/json' }
    const post = upgradeHead(CLIENTS, { Upgrade: upgrade, ...headers, ...type, ...length }, 'POST')
    const get = `GET ${CLIENTS} HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n`

    const answers = await exchange(given.at(''), `${post}${body}${get}`)

    expect(answers.match(/HTTP\/1\.1 \d+ \w+/g)).toEqual([
      'HTTP/1.1 201 Created',
      'HTTP/1.1 200 OK',
    ])
    expect(given.mock.journal.size).toBe(2)
  })
})

describe.each([{ tls: false }, { tls: true }])('listening with %o', (tls) => {
  it('hears of another protocol with each request of a connection, and warns of nothing', async () => {
    await using given = await cluster({}, tls)
    const warnings: unknown[] = []
    const note = (warning: unknown): void => void warnings.push(warning)
    process.on('warning', note)
    const socket = connectTo(given.at(''))
    let received = ''
    socket.setEncoding('latin1').on('data', (text) => void (received += String(text)))

    for (let count = 1; count <= 20; count += 1) {
      socket.write(upgradeHead('/livez', { Upgrade: 'h2c' }))
      while (received.split('\r\n\r\nok').length <= count) await once(socket, 'data')
    }

    process.off('warning', note)
    socket.destroy()
    expect(warnings).toEqual([])
  })
})

describe('a refusal that breaks off', () => {
  it('is no watch that has begun', async () => {
    await using given = await cluster()
    given.mock.faults.add({ match: {}, fault: { truncate: 5 } })

    const answer = await exchange(given.at(''), upgradeHead(`${CLIENTS}/nobody`))

    expect(answer).toMatch(/^HTTP\/1\.1 404 Not Found\r\n/)
  })
})

describe('an Express application alone', () => {
  it('answers with the ordinary stream', async () => {
    await using given = await cluster()
    await using server = await serving(createApp(given.mock))

    const answer = await exchangeRaw(server.port, upgradeHead(`${WATCH}&resourceVersion=1`))

    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(answer).toContain('\r\nTransfer-Encoding: chunked\r\n')
  })
})
