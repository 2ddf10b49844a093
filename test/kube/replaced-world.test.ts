import { describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { apiOf } from './api.ts'
import { watchOf } from './watching.ts'

const CLIENTS = '/apis/oauth.openshift.io/v1/oauthclients'
const EXPIRED = { type: 'ERROR', object: { kind: 'Status', code: 410, reason: 'Expired' } }

const client = (name: string) => ({ metadata: { name }, grantMethod: 'auto' })

async function world() {
  const mock = createMock({ clock: 'manual' })
  const api = apiOf(mock)
  await api.post(CLIENTS, client('first'))
  const version = async (): Promise<number> => {
    const { metadata } = (await api.get(CLIENTS)) as { metadata: { resourceVersion: string } }
    return Number(metadata.resourceVersion)
  }
  return { mock, api, version }
}

describe('reset', () => {
  it('goes back to the beginning, with a new revision', async () => {
    const { mock, api, version } = await world()
    const before = await version()

    mock.reset()

    expect(await api.names(CLIENTS)).toEqual([])
    expect(await version()).toBeGreaterThan(before)
  })

  it('ends open watches with ERROR 410, so that informers list anew', async () => {
    const { mock } = await world()
    const watch = await watchOf(mock, `${CLIENTS}?watch=1`)
    expect(await watch.next()).toMatchObject({ type: 'ADDED' })

    mock.reset()

    expect(await watch.rest()).toMatchObject([EXPIRED])
  })

  it('makes versions of before too old for lists, pages and watches', async () => {
    const { mock, api, version } = await world()
    await api.post(CLIENTS, client('second'))
    const before = await version()
    const page = (await api.get(`${CLIENTS}?limit=1`)) as { metadata: { continue: string } }

    mock.reset()
    await api.post(CLIENTS, client('third'))

    const exact = await api.get(`${CLIENTS}?resourceVersionMatch=Exact&resourceVersion=${before}`)
    expect(exact).toMatchObject({ code: 410 })
    const next = await api.get(`${CLIENTS}?limit=1&continue=${page.metadata.continue}`)
    expect(next).toMatchObject({ code: 410, metadata: { continue: expect.any(String) } })
    const watch = await watchOf(mock, `${CLIENTS}?watch=1&resourceVersion=${before}`)
    expect(await watch.rest()).toMatchObject([EXPIRED])
  })
})

describe('snapshot and restore', () => {
  it('go back to the objects of then, as often as one likes', async () => {
    const { mock, api } = await world()
    const saved = mock.snapshot()

    for (const name of ['second', 'third']) {
      await api.post(CLIENTS, client(name))
      await api.remove(`${CLIENTS}/first`)
      expect(await api.names(CLIENTS)).toEqual([name])
      mock.restore(saved)
      expect(await api.names(CLIENTS)).toEqual(['first'])
    }
  })

  it('never go back in revisions: what is written afterwards is newer than all before', async () => {
    const { mock, api, version } = await world()
    const saved = mock.snapshot()
    await api.post(CLIENTS, client('second'))
    const before = await version()

    mock.restore(saved)

    const written = (await api.post(CLIENTS, client('third'))) as {
      metadata: { resourceVersion: string }
    }
    expect(Number(written.metadata.resourceVersion)).toBeGreaterThan(before)
  })

  it('end open watches with ERROR 410, even where nothing has changed', async () => {
    const { mock } = await world()
    const watch = await watchOf(mock, `${CLIENTS}?watch=1`)
    await watch.next()

    mock.restore(mock.snapshot())

    expect(await watch.rest()).toMatchObject([EXPIRED])
  })
})

describe('fork', () => {
  it('starts a second world that knows nothing of the first, on a clock of its own', async () => {
    const { mock, api } = await world()

    const fork = mock.fork()
    await apiOf(fork).remove(`${CLIENTS}/first`)
    await api.post(CLIENTS, client('second'))

    expect(await apiOf(fork).names(CLIENTS)).toEqual([])
    expect(await api.names(CLIENTS)).toEqual(['first', 'second'])
    expect(fork.clock.now()).toBe(mock.clock.now())
    fork.clock.advance('1h')
    expect(fork.clock.now()).toBeGreaterThan(mock.clock.now())
  })

  it('leaves open watches to the world that they were opened in', async () => {
    const { mock, api } = await world()
    const watch = await watchOf(mock, `${CLIENTS}?watch=1`)
    await watch.next()

    await apiOf(mock.fork()).post(CLIENTS, client('elsewhere'))
    await api.post(CLIENTS, client('here'))

    expect(await watch.next()).toMatchObject({ object: { metadata: { name: 'here' } } })
    await watch.close()
  })
})

describe('compact', () => {
  it('makes older versions too old, and leaves open watches alone', async () => {
    const { mock, api, version } = await world()
    const before = await version()
    const watch = await watchOf(mock, `${CLIENTS}?watch=1&resourceVersion=${before}`)
    await api.post(CLIENTS, client('second'))
    expect(await watch.next()).toMatchObject({ type: 'ADDED' })

    mock.compact()

    const late = await watchOf(mock, `${CLIENTS}?watch=1&resourceVersion=${before}`)
    expect(await late.rest()).toMatchObject([EXPIRED])
    await api.post(CLIENTS, client('third'))
    expect(await watch.next()).toMatchObject({ object: { metadata: { name: 'third' } } })
    await watch.close()
  })
})
