import { once } from 'node:events'
import { type RequestListener, ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { duplexPair } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { nodeListener } from '../../../src/adapters/node/listener.ts'
import type { PlainRequest } from '../../../src/http/exchange.ts'
import { answerOf } from '../answers.ts'
import { ask, bodyOf, readAll, serving } from './wire.ts'

const encoder = new TextEncoder()

/** Answers so many pieces of so many letters, all of them the one that the path names. */
const lettered = ({ path, query }: PlainRequest) => {
  const [count = 0, length = 0] = query.split(',').map(Number)
  const piece = encoder.encode(path.charAt(1).repeat(length))
  return answerOf(Array.from({ length: count }, () => piece))
}

const listener = (): RequestListener => nodeListener({ answer: lettered })

describe('a body in pieces', () => {
  it.each([
    ['short pieces', '10,20'],
    ['crumbs in one block', '500,850'],
    ['crumbs in several blocks', '5000,999'],
    ['long pieces', '20,20000'],
    ['nothing', '0,0'],
  ])('comes whole: %s', async (_, query) => {
    await using server = await serving(listener())
    const [count = 0, length = 0] = query.split(',').map(Number)

    for (const letter of 'abc') {
      const answer = await ask(server.port, { path: `/${letter}?${query}` })

      expect(answer.headers['content-length']).toBe(String(count * length))
      expect(await bodyOf(answer)).toBe(letter.repeat(count * length))
    }
  })

  it('is not mixed up with others that go out at the same time', async () => {
    await using server = await serving(listener())
    const letters = [...'abcdefghijklmnopqrstuvwxyz']

    for (let round = 0; round < 3; round += 1) {
      const texts = await Promise.all(
        letters.map(async (letter) =>
          bodyOf(await ask(server.port, { path: `/${letter}?900,999` })),
        ),
      )

      expect(texts).toEqual(letters.map((letter) => letter.repeat(900 * 999)))
    }
  })

  it('stays as it is while its client is slow', async () => {
    await using server = await serving(listener())
    const slow = Array.from({ length: 4 }, () => connect(server.port, '127.0.0.1').pause())
    for (const socket of slow) {
      socket.write('GET /s?9000,999 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n')
    }
    await once(server.server, 'request')

    for (const letter of 'abc')
      await bodyOf(await ask(server.port, { path: `/${letter}?9000,999` }))

    for (const socket of slow) {
      const [, body = ''] = (await readAll(socket)).split('\r\n\r\n')
      expect(body).toBe('s'.repeat(9000 * 999))
    }
  })

  it('stays as it is in the hands of what stands between', async () => {
    const kept: Uint8Array[] = []
    const listen = listener()
    await using server = await serving((request, response) => {
      keepEnds(response, kept)
      listen(request, response)
    })

    for (const letter of 'abc') await bodyOf(await ask(server.port, { path: `/${letter}?500,850` }))
    await setImmediate()

    expect(kept.map(textOf)).toEqual([...'abc'].map((letter) => letter.repeat(500 * 850)))
  })

  it('stays as it is in the hands of what patches all responses', async () => {
    const kept: Uint8Array[] = []
    await using server = await serving(listener())
    try {
      keepEnds(ServerResponse.prototype, kept)
      for (const letter of 'abc')
        await bodyOf(await ask(server.port, { path: `/${letter}?500,850` }))
      await setImmediate()
    } finally {
      Reflect.deleteProperty(ServerResponse.prototype, 'end')
    }

    expect(kept.map(textOf)).toEqual([...'abc'].map((letter) => letter.repeat(500 * 850)))
  })

  it('stays as it is on a connection that is no socket', async () => {
    await using server = await serving(listener())
    const [ours, theirs] = duplexPair()
    const chunks: Uint8Array[] = []
    ours.on('data', (chunk: Uint8Array) => void chunks.push(chunk))
    server.server.emit('connection', theirs)

    for (const letter of 'abc') {
      const before = chunks.length
      ours.write(`GET /${letter}?500,850 HTTP/1.1\r\nHost: h\r\n\r\n`)
      while (!textOf(Buffer.concat(chunks.slice(before))).endsWith(letter.repeat(500 * 850)))
        await once(ours, 'data')
    }

    const text = textOf(Buffer.concat(chunks))
    for (const letter of 'abc') expect(text).toContain(letter.repeat(500 * 850))
  })
})

describe('a short body', () => {
  it('comes as bytes to what stands between, which may take a text for UTF-8', async () => {
    const kept: Uint8Array[] = []
    const listen = nodeListener({ answer: () => answerOf('žluť') })
    await using server = await serving((request, response) => {
      keepEnds(response, kept)
      listen(request, response)
    })

    expect(await bodyOf(await ask(server.port))).toBe('žluť')
    expect(kept.map((chunk) => textOf(Buffer.from(chunk)))).toEqual(['žluť'])
  })
})

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** Keeps what responses end with, as middleware does that logs. */
function keepEnds(on: ServerResponse, kept: Uint8Array[]): void {
  const end: unknown = Reflect.get(on, 'end')
  on.end = function keep(this: ServerResponse, chunk: unknown, ...more: unknown[]) {
    kept.push(chunk as Uint8Array)
    return Reflect.apply(end as () => unknown, this, [chunk, ...more]) as ServerResponse
  }
}
