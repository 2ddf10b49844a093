import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import { connect } from 'node:net'
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
      const end = response.end.bind(response)
      response.end = (chunk: unknown, sent?: unknown) => {
        kept.push(chunk as Uint8Array)
        return end(chunk, sent as () => void)
      }
      listen(request, response)
    })

    for (const letter of 'abc') await bodyOf(await ask(server.port, { path: `/${letter}?500,850` }))
    await setImmediate()

    const texts = kept.map((bytes) => new TextDecoder().decode(bytes))
    expect(texts).toEqual([...'abc'].map((letter) => letter.repeat(500 * 850)))
  })
})
