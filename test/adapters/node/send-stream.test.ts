import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { nodeListener } from '../../../src/adapters/node/listener.ts'
import type { PlainAnswer } from '../../../src/http/exchange.ts'
import { answerOf } from '../answers.ts'
import { ScriptedSource } from '../scripted-source.ts'
import { ask, bodyOf, exchangeRaw, serving } from './wire.ts'

describe('sendStream', () => {
  it('sends the head before the first chunk', async () => {
    const source = new ScriptedSource()
    await using server = await streaming(source)

    const answer = await ask(server.port)

    expect(answer.statusCode).toBe(200)
    expect(answer.headers['transfer-encoding']).toBe('chunked')
  })

  it('sends chunks as they come and ends with the source', async () => {
    const source = new ScriptedSource()
    await using server = await streaming(source)
    const answer = await ask(server.port)

    source.push('one\n')
    expect(await nextPart(answer)).toBe('one\n')
    source.push('two\n')
    expect(await nextPart(answer)).toBe('two\n')
    source.end()

    expect(await bodyOf(answer)).toBe('')
    expect(answer.complete).toBe(true)
    expect(source.cancels).toBe(0)
  })

  it('sends what comes in one tick as one chunk', async () => {
    const source = new ScriptedSource()
    await using server = await streaming(source)
    const socket = connect(server.port, '127.0.0.1').setEncoding('latin1')
    socket.write('GET / HTTP/1.1\r\nHost: h\r\n\r\n')
    await once(socket, 'data')

    for (const text of ['one\n', 'two\n', 'six\n']) source.push(text)
    const [sent] = await once(socket, 'data')

    expect(sent).toBe('c\r\none\ntwo\nsix\n\r\n')
    socket.destroy()
  })

  it('sends chunks as they come through middleware that compresses', async () => {
    const source = new ScriptedSource()
    const listener = nodeListener({ answer: () => answerOf(source) })
    await using server = await serving((request, response) => {
      keepUntilFlushed(response)
      listener(request, response)
    })
    const answer = await ask(server.port)

    source.push('one\n')
    expect(await nextPart(answer)).toBe('one\n')
    source.push('two\n')
    expect(await nextPart(answer)).toBe('two\n')
    answer.destroy()
    await source.cancelled
  })

  it('sends what is there with the head, and the rest at once', async () => {
    const source = new ScriptedSource()
    source.push('x'.repeat(100_000))
    source.push('y'.repeat(100_000))
    source.end()
    await using server = await streaming(source)

    expect(await bodyOf(await ask(server.port))).toHaveLength(200_000)
  })

  it('sends HTTP/1.0 clients an unframed stream', async () => {
    const source = new ScriptedSource()
    source.push('one\n')
    source.end()
    await using server = await streaming(source)

    expect(await exchangeRaw(server.port, 'GET / HTTP/1.0\r\n\r\n')).toMatch(/\r\n\r\none\n$/)
  })

  it('cancels the source once when the client leaves', async () => {
    const source = new ScriptedSource()
    await using server = await streaming(source)
    const answer = await ask(server.port)

    answer.destroy()
    await source.cancelled
    source.push('too late')

    expect(source.cancels).toBe(1)
  })

  it('cancels the source when the client has left before the answer', async () => {
    const source = new ScriptedSource()
    const late = Promise.withResolvers<PlainAnswer>()
    await using server = await serving(nodeListener({ answer: () => late.promise }))
    const requested = once(server.server, 'request')
    const socket = connect(server.port, '127.0.0.1')
    socket.write('GET / HTTP/1.1\r\nHost: h\r\n\r\n')
    const [, response] = await requested
    const closed = once(response, 'close')

    socket.destroy()
    await closed
    late.resolve(answerOf(source))

    await source.cancelled
  })

  it('cancels the source for a HEAD request', async () => {
    const source = new ScriptedSource()
    await using server = await streaming(source)

    const answer = await ask(server.port, { method: 'HEAD' })

    expect(await bodyOf(answer)).toBe('')
    expect(source.cancels).toBe(1)
  })

  it('does not read the source while the client is slow', async () => {
    const chunk = new Uint8Array(64 * 1024)
    const source = new ScriptedSource(() => chunk)
    await using server = await streaming(source)
    const answer = await ask(server.port)
    answer.pause()

    const stalled = await untilStill(() => source.reads)
    answer.resume()
    await once(answer, 'data')
    const resumed = await until(() => source.reads > stalled)

    // The buffers of two sockets, and nothing of ours.
    expect(stalled).toBeLessThan(200)
    expect(resumed).toBe(true)
    answer.destroy()
    await source.cancelled
  })
})

function streaming(source: ScriptedSource): ReturnType<typeof serving> {
  return serving(nodeListener({ answer: () => answerOf(source) }))
}

/** What `compression` of Express does, but for compressing. */
function keepUntilFlushed(response: ServerResponse): void {
  const write = response.write.bind(response)
  const kept: Uint8Array[] = []
  const flush = (): void => void write(Buffer.concat(kept.splice(0)))
  Object.assign(response, { write: (chunk: Uint8Array) => kept.push(chunk) > 0, flush })
}

async function nextPart(answer: IncomingMessage): Promise<string> {
  const [part] = await once(answer, 'data')
  return String(part)
}

/** Waits until a count has not changed for some turns of the event loop, and gives it. */
async function untilStill(count: () => number): Promise<number> {
  let last = count()
  for (let still = 0; still < 200; still += 1) {
    await turn()
    if (count() !== last) still = 0
    last = count()
  }
  return last
}

async function until(isSo: () => boolean): Promise<boolean> {
  while (!isSo()) await turn()
  return true
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
