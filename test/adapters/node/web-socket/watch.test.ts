import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { CLIENTS, cluster, WATCH } from './cluster.ts'
import { Client, ORIGIN } from './socket.ts'

/** What an event says: its type, the kind and the name of its object. */
function told(text: string | undefined): readonly unknown[] {
  const { type, object } = JSON.parse(text ?? '') as {
    readonly type: string
    readonly object: { readonly kind: string; readonly metadata?: { readonly name?: string } }
  }
  return [type, object.kind, object.metadata?.name]
}

describe.each([{ tls: false }, { tls: true }])(
  'a watch over WebSocket, listening with %o',
  (tls) => {
    it('is one event a text, which ends in a newline', async () => {
      await using given = await cluster({}, tls)
      await given.add('one')
      await given.add('two')
      const client = await new Client(given.at(WATCH)).opened()
      await client.has(2)

      await given.add('three')
      const texts = await client.has(3)

      expect(texts.map(told)).toEqual([
        ['ADDED', 'OAuthClient', 'one'],
        ['ADDED', 'OAuthClient', 'two'],
        ['ADDED', 'OAuthClient', 'three'],
      ])
      for (const text of texts) expect(text).toMatch(/^\{[^\n]*\}\n$/)
    })

    it('ends with the code 1000 when its time is over', async () => {
      await using given = await cluster({}, tls)
      await given.add('one')
      const client = await new Client(given.at(`${WATCH}&timeoutSeconds=5`)).opened()
      await client.has(1)

      given.mock.clock.advance('5s')

      expect(await client.closed).toBe(1000)
      expect(client.texts).toHaveLength(1)
    })

    it('ends with the code 1000 when the server closes', async () => {
      await using given = await cluster({}, tls)
      const client = await new Client(given.at(WATCH)).opened()

      await given.server.close()

      expect(await client.closed).toBe(1000)
    })
  },
)

describe('a watch over WebSocket', () => {
  it('serves the WebSocket of Node and of pages', async () => {
    await using given = await cluster()
    await given.add('one')
    const opening = { protocols: ['base64.binary.k8s.io'], headers: { origin: ORIGIN } }
    const { url } = given.at(WATCH)
    const socket = new WebSocket(url.replace('http', 'ws'), opening as never)

    const [event] = (await once(socket, 'message')) as [MessageEvent<string>]

    expect(told(event.data)).toEqual(['ADDED', 'OAuthClient', 'one'])
    expect(socket.protocol).toBe('base64.binary.k8s.io')
    socket.close()
    const [closed] = (await once(socket, 'close')) as [CloseEvent]
    expect([closed.code, closed.wasClean]).toEqual([1000, true])
  })

  it.each([
    ['application/json;as=Table;v=v1;g=meta.k8s.io', 'Table'],
    ['application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io', 'PartialObjectMetadata'],
  ])('has events of the form %s', async (accept, kind) => {
    await using given = await cluster()
    await given.add('one')
    const client = new Client(given.at(WATCH), [], { headers: { accept } })

    const [text] = await client.has(1)

    expect(told(text).slice(0, 2)).toEqual(['ADDED', kind])
  })

  it('tells of a revision that is too old, and ends', async () => {
    await using given = await cluster()
    const client = new Client(given.at(`${WATCH}&resourceVersion=1`))

    expect(await client.closed).toBe(1000)
    expect(client.texts.map(told)).toEqual([['ERROR', 'Status', undefined]])
    expect(client.texts[0]).toContain('"code":410')
  })

  it('is a request like any other to the journal', async () => {
    await using given = await cluster()
    await new Client(given.at(WATCH)).opened()

    expect(given.mock.journal.requests()).toMatchObject([
      { method: 'GET', path: CLIENTS, query: 'watch=true', status: 200, isStream: true },
    ])
    expect(given.mock.journal.requests({ verb: 'watch', resource: 'oauthclients' })).toHaveLength(1)
  })

  it('breaks without a code when a fault breaks it', async () => {
    await using given = await cluster()
    await given.add('one')
    await given.add('two')
    given.mock.faults.add({ match: { verb: 'watch' }, fault: { cutAfterEvents: 1 } })
    const client = new Client(given.at(WATCH))

    expect(await client.closed).toBe(1006)
    expect(client.texts.map(told)).toEqual([['ADDED', 'OAuthClient', 'one']])
  })

  it('ends in the middle of an event when a fault has it so', async () => {
    await using given = await cluster()
    await given.add('one')
    given.mock.faults.add({ match: { verb: 'watch' }, fault: { cutWithinEvent: 0 } })
    const client = new Client(given.at(WATCH))

    expect(await client.closed).toBe(1000)
    expect(client.texts).toEqual([expect.stringMatching(/^\{"type":"ADDED"[^\n]*$/)])
  })

  it('gives no answer when a fault resets the connection', async () => {
    await using given = await cluster()
    given.mock.faults.add({ match: { verb: 'watch' }, fault: { reset: true } })

    await expect(new Client(given.at(WATCH)).opened()).rejects.toThrow('socket hang up')
  })
})
