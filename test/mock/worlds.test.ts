import { describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { listen } from '../../src/adapters/node/index.ts'
import { Worlds } from '../../src/mock/worlds.ts'

const CLIENTS = '/apis/oauth.openshift.io/v1/oauthclients'

async function serving() {
  const mock = createMock({ world: 'typical', clock: 'manual' })
  const worlds = new Worlds(mock)
  const server = await listen(worlds)
  const call = (world: string, path = CLIENTS, init: RequestInit = {}) =>
    fetch(server.url + path, {
      ...init,
      headers: { 'Content-Type': 'application/json', 'Tokamock-World': world },
    })
  return {
    mock,
    worlds,
    call,
    async names(world: string): Promise<readonly string[]> {
      const { items } = await (await call(world)).json()
      return items.map(({ metadata }: { metadata: { name: string } }) => metadata.name)
    },
    async [Symbol.asyncDispose]() {
      await server.close()
      worlds.close()
    },
  }
}

describe('worlds behind one address', () => {
  it('have nothing to do with each other, a hundred at a time', async () => {
    await using server = await serving()
    const before = await server.names('')

    await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        const name = `own-${index}`
        const created = await server.call(name, CLIENTS, {
          method: 'POST',
          body: JSON.stringify({ metadata: { name }, grantMethod: 'auto' }),
        })
        expect(created.status).toBe(201)
        expect(await server.names(name)).toEqual([...before, name].toSorted())
      }),
    )

    expect(await server.names('')).toEqual(before)
  })

  it('begin as the mock was, whatever happened since', async () => {
    await using server = await serving()
    const before = await server.names('')
    await server.call('', CLIENTS, { method: 'DELETE' })

    expect(await server.names('')).toEqual([])
    expect(await server.names('later')).toEqual(before)
  })

  it('have a time, faults and a journal of their own', async () => {
    await using server = await serving()
    const [one, other] = ['one', 'other'].map((name) =>
      server.worlds.of({
        method: 'GET',
        path: '/',
        query: '',
        origin: '',
        body: new Uint8Array(),
        headers: { get: () => name, all: () => [name], names: () => [] },
      }),
    )
    const tokens = '/apis/oauth.openshift.io/v1/oauthaccesstokens'
    const countIn = async (world: string) =>
      (await (await server.call(world, tokens)).json()).items.length

    one?.clock.advance('24h')
    one?.faults.add({ match: { resource: 'oauthclients' }, fault: { status: 503 } })

    expect(await countIn('one')).toBeLessThan(await countIn('other'))
    expect((await server.call('one')).status).toBe(503)
    expect((await server.call('other')).status).toBe(200)
    expect(one?.journal.size).toBe(2)
    expect(other?.journal.size).toBe(2)
  })

  it('can be ended, and begin anew', async () => {
    await using server = await serving()
    await server.call('one', CLIENTS, { method: 'DELETE' })
    expect(await server.names('one')).toEqual([])

    expect(server.worlds.remove('one')).toBe(true)
    expect(server.worlds.remove('one')).toBe(false)

    expect(await server.names('one')).not.toEqual([])
  })

  it('refuse a name that is none', async () => {
    await using server = await serving()
    const answer = await server.call('a b')

    expect(answer.status).toBe(400)
    expect(await answer.text()).toMatch(/^tokamock: the name of a world is up to 100 letters/)
  })
})
