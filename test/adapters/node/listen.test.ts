import { once } from 'node:events'
import { Agent, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { listen } from '../../../src/adapters/node/listen.ts'
import type { PlainAnswer } from '../../../src/http/exchange.ts'
import { Answerer, answerOf } from '../answers.ts'
import { ScriptedSource } from '../scripted-source.ts'
import { ask, bodyOf } from './wire.ts'

const mock = { answer: () => answerOf('{}') }

/** A mock that answers when it is told to, and tells when it was asked. */
function answeringLate() {
  const late = Promise.withResolvers<PlainAnswer>()
  const asked = Promise.withResolvers<void>()
  const answer = (): Promise<PlainAnswer> => {
    asked.resolve()
    return late.promise
  }
  return { late, asked, mock: { answer } }
}

describe('listen', () => {
  it('serves on a free port of the loopback', async () => {
    const server = await listen(mock)

    expect(server.url).toBe(`http://127.0.0.1:${server.port}`)
    expect(await (await fetch(`${server.url}/apis`)).json()).toEqual({})
    await server.close()
  })

  it.for([
    ['::1', '[::1]'],
    ['0.0.0.0', '127.0.0.1'],
    ['localhost', 'localhost'],
  ] as const)('listens on %s', async ([host, named]) => {
    const server = await listen(mock, { host })

    expect(server.url).toBe(`http://${named}:${server.port}`)
    expect((await fetch(server.url)).status).toBe(200)
    await server.close()
  })

  it('takes header lines as long as the real server does', async () => {
    const answerer = new Answerer(() => answerOf('{}'))
    const server = await listen(answerer)

    const response = await fetch(`${server.url}/apis?labelSelector=${'x'.repeat(100_000)}`)

    expect(response.status).toBe(200)
    await server.close()
  })

  it('gives a kubeconfig', async () => {
    const server = await listen(mock)

    expect(server.kubeconfig).toContain(`      server: ${server.url}\n`)
    expect(server.kubeconfig).toContain('current-context: tokamock\n')
    await server.close()
  })

  it('says what to do when the port is taken', async () => {
    const other = createServer()
    other.listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo

    await expect(listen(mock, { port })).rejects.toThrow(
      `port ${port} on 127.0.0.1 is already in use: stop what listens there or choose another port (0 takes any free one).`,
    )
    other.close()
  })

  it('says that an address is of another machine', async () => {
    await expect(listen(mock, { host: '192.0.2.1' })).rejects.toThrow(
      '192.0.2.1 is not an address of this machine.',
    )
  })

  it('refuses an empty host, which would be all addresses', async () => {
    await expect(listen(mock, { host: '' })).rejects.toThrow(
      new TypeError('the host is empty: 0.0.0.0 listens on all addresses.'),
    )
  })
})

describe('close', () => {
  it('ends watches, lets go of their sources and frees the port', async () => {
    const source = new ScriptedSource()
    const server = await listen({ answer: () => answerOf(source) })
    const answer = await ask(server.port, { agent: new Agent({ keepAlive: true }) })
    source.push('last')

    const [text] = await Promise.all([bodyOf(answer), server.close()])

    expect(answer.complete).toBe(true)
    expect(text).toBe('last')
    expect(source.cancels).toBe(1)
    await (await listen(mock, { port: server.port })).close()
  })

  it('closes idle connections', async () => {
    const server = await listen(mock)
    const socket = connect(server.port, '127.0.0.1')
    await once(socket, 'connect')
    const closed = once(socket, 'close')

    await server.close()

    await closed
  })

  it('lets an answer that is under way go out', async () => {
    const { late, asked, mock: slow } = answeringLate()
    const server = await listen(slow)
    const response = fetch(server.url)
    await asked.promise

    const closing = server.close()
    late.resolve(answerOf('{}'))

    expect((await response).status).toBe(200)
    await closing
  })

  it('ends a watch that was asked for before and begins then', async () => {
    const source = new ScriptedSource()
    const { late, asked, mock: slow } = answeringLate()
    const server = await listen(slow)
    const response = ask(server.port)
    await asked.promise

    const closing = server.close()
    source.push('first')
    late.resolve(answerOf(source))

    const answer = await response
    expect(await bodyOf(answer)).toBe('first')
    expect(source.cancels).toBe(1)
    await closing
  })

  it('may be called twice', async () => {
    const server = await listen(mock)

    await Promise.all([server.close(), server.close()])
    await server.close()

    await expect(fetch(server.url)).rejects.toThrow('fetch failed')
  })
})

describe('listen with 1,000 watches', () => {
  it('warns of nothing and leaves no timer', async () => {
    const warnings: unknown[] = []
    const note = (warning: unknown): void => void warnings.push(warning)
    process.on('warning', note)
    const sources: ScriptedSource[] = []
    const server = await listen({
      answer() {
        sources.push(new ScriptedSource())
        return answerOf(sources.at(-1) ?? '')
      },
    })
    const agent = new Agent({ maxSockets: 1_000 })
    const watches = await Promise.all(
      Array.from({ length: 1_000 }, () => ask(server.port, { agent })),
    )

    for (const source of sources) source.push('event\n')
    await Promise.all(watches.map((watch) => once(watch, 'data')))
    await server.close()

    process.off('warning', note)
    expect(warnings).toEqual([])
    expect(sources.every((source) => source.cancels === 1)).toBe(true)
    expect(process.getActiveResourcesInfo().filter((name) => name === 'Timeout')).toEqual([])
  })
})
