import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { listen } from '../../../../src/adapters/node/index.ts'
import { answerOf } from '../../answers.ts'
import { ScriptedSource } from '../../scripted-source.ts'
import { Client, upgradeHead } from './socket.ts'

async function streaming(source: ScriptedSource) {
  const errors: unknown[] = []
  const answering = { answer: () => answerOf(source) }
  const server = await listen(answering, { onError: (error) => void errors.push(error) })
  return {
    errors,
    port: server.port,
    url: server.url,
    close: () => server.close(),
    [Symbol.asyncDispose]: () => server.close(),
  }
}

describe('the client of a watch over WebSocket', () => {
  it('ends it by going away', async () => {
    const source = new ScriptedSource()
    await using server = await streaming(source)
    const client = await new Client(server).opened()

    client.socket.terminate()

    await source.cancelled
    expect(source.cancels).toBe(1)
    expect(server.errors).toEqual([])
  })

  it('ends it by closing, and is told 1000 whatever it said', async () => {
    const source = new ScriptedSource()
    await using server = await streaming(source)
    const client = await new Client(server).opened()

    client.socket.close(4000, 'enough')
    await source.cancelled

    expect(await closeCodeOf(server.port)).toBe(1000)
  })

  it('may say what it likes', async () => {
    const source = new ScriptedSource()
    await using server = await streaming(source)
    const client = await new Client(server).opened()

    for (const data of ['hello', Buffer.alloc(100_000), '']) client.socket.send(data)
    client.socket.ping('are you there')
    const [pong] = (await once(client.socket, 'pong')) as [Buffer]
    source.push('event\n')

    expect(pong.toString()).toBe('are you there')
    expect(await client.has(1)).toEqual(['event\n'])
  })

  it('is told of its breach of the protocol', async () => {
    const source = new ScriptedSource()
    await using server = await streaming(source)

    // A text that is not masked.
    expect(await closeCodeOf(server.port, [0x81, 0x01, 0x61])).toBe(1002)
    await source.cancelled
  })

  it('gets a text for each line, however they come', async () => {
    const source = new ScriptedSource()
    await using server = await streaming(source)
    const client = await new Client(server).opened()

    source.push('one\ntwo\nth')
    await client.has(2)
    source.push('r')
    source.push('ee\nfo')
    source.push('ur\n')

    expect(await client.has(4)).toEqual(['one\n', 'two\n', 'three\n', 'four\n'])
  })

  it('gets what was said before the end', async () => {
    const source = new ScriptedSource()
    await using server = await streaming(source)
    for (let line = 0; line < 1000; line += 1) source.push(`${'x'.repeat(1000)}${line}\n`)
    source.end()

    const client = new Client(server)

    expect(await client.closed).toBe(1000)
    expect(client.texts).toHaveLength(1000)
    expect(source.cancels).toBe(0)
  })

  it('gets what was said before the server closes', async () => {
    const source = new ScriptedSource()
    await using server = await streaming(source)
    const client = await new Client(server).opened()
    client.socket.pause()
    for (let line = 0; line < 1000; line += 1) source.push(`${'x'.repeat(10_000)}\n`)

    const closing = server.close()
    client.socket.resume()

    expect(await client.closed).toBe(1000)
    expect(client.texts.length).toBeGreaterThan(0)
    expect(client.texts.every((text) => text?.length === 10_001)).toBe(true)
    await closing
  })

  it('need not answer the end: the connection closes behind it', async () => {
    const source = new ScriptedSource()
    await using server = await streaming(source)
    const socket = connect(server.port, '127.0.0.1')
    socket.write(upgradeHead('/'))
    await once(socket, 'data')

    source.end()
    const [frame] = (await once(socket, 'data')) as [Buffer]
    await once(socket, 'end')

    expect([...frame]).toEqual([0x88, 2, 0x03, 0xe8])
  })

  it('holds the source back when it is slow, and does not hold up the closing', async () => {
    const line = new TextEncoder().encode(`${'x'.repeat(10_000)}\n`)
    const source = new ScriptedSource(() => line)
    await using server = await streaming(source)
    const socket = connect(server.port, '127.0.0.1').pause()
    socket.write(upgradeHead('/'))
    await stillReads(source)
    const before = source.reads

    await new Promise((resolve) => setTimeout(resolve, 50))

    expect(source.reads).toBe(before)
    await server.close()
    expect(source.cancels).toBe(1)
    socket.destroy()
  })
})

/** Waits until a source is read no more. */
async function stillReads(source: ScriptedSource): Promise<void> {
  let last = -1
  while (last !== source.reads || last === 0) {
    last = source.reads
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Opens a WebSocket, sends bytes as they are, or a close frame, and gives the code of the first frame that comes. */
async function closeCodeOf(port: number, bytes = CLOSE): Promise<number> {
  const socket = connect(port, '127.0.0.1')
  socket.write(upgradeHead('/'))
  await once(socket, 'data')
  socket.write(Uint8Array.from(bytes))
  const [frame] = (await once(socket, 'data')) as [Buffer]
  socket.destroy()
  expect(frame[0]).toBe(0x88)
  return frame.readUInt16BE(2)
}

/** A close frame with the code 4000, masked with zeros. */
const CLOSE = [0x88, 0x82, 0, 0, 0, 0, 0x0f, 0xa0]
