import { describe, expect, it } from 'vitest'
import { crowded } from '../../fixtures/index.ts'
import { createMock, type Mock } from '../../mocks/index.ts'

const OBJECTS = 100_000
const PAGE = 500
const PATH = '/apis/oauth.openshift.io/v1/oauthaccesstokens'

interface Page {
  readonly metadata: {
    readonly continue?: string
    readonly resourceVersion: string
    readonly remainingItemCount?: number
  }
  readonly items: readonly {
    readonly metadata: { readonly name: string; readonly resourceVersion: string }
  }[]
}

const namesIn = (mock: Mock): string[] =>
  Array.from(mock.store.at().scan('/openshift.io/oauth/accesstokens/'), ({ key }) =>
    key.slice(key.lastIndexOf('/') + 1),
  )

const token = (name: string): string =>
  JSON.stringify({
    metadata: { name },
    clientName: 'openshift-browser-client',
    expiresIn: 86_400,
    scopes: ['user:full'],
    redirectURI: 'https://oauth-openshift.apps.cluster.test/oauth/token/display',
    userName: 'writer',
    userUID: '0b8a0a3e-6a3b-4d8e-9a63-5f0f3c1b2a10',
  })

/** Deletes an object ahead of the pages and one behind, changes one, and makes one. */
async function disturb(mock: Mock, names: readonly string[], page: number): Promise<void> {
  const [ahead, changed, behind] = [1, 3, -2].map((pages) => names[(page + pages) * PAGE + page])
  await mock.fetch(`${PATH}/${ahead}`, { method: 'DELETE' })
  await mock.fetch(`${PATH}/${behind}`, { method: 'DELETE' })
  const live = await mock.fetch(`${PATH}/${changed}`)
  const headers = { 'content-type': 'application/json' }
  if (live.status === 200) {
    const object = (await live.json()) as { metadata: object }
    const labelled = { ...object, metadata: { ...object.metadata, labels: { page: String(page) } } }
    await mock.fetch(`${PATH}/${changed}`, {
      method: 'PUT',
      headers,
      body: JSON.stringify(labelled),
    })
  }
  const name = `sha256~${String.fromCharCode(65 + (page % 26)).repeat(43)}`
  await mock.fetch(PATH, { method: 'POST', headers, body: token(name) })
}

function medianTime(act: () => unknown): number {
  const times = Array.from({ length: 15 }, () => {
    const begun = performance.now()
    act()
    return performance.now() - begun
  })
  return times.toSorted((a, b) => a - b)[7] ?? Number.NaN
}

describe('a hundred thousand objects', () => {
  it('page by 500 as one snapshot while others write', { timeout: 120_000 }, async () => {
    const mock = createMock({ clock: 'manual', seed: 1, world: crowded(OBJECTS, 7) })
    const names = namesIn(mock)
    const { revision } = mock.store
    const listed: string[] = []
    let newest = 0
    let cost = 0

    for (let page = 0, next = ''; page === 0 || next !== ''; page += 1) {
      const begun = performance.now()
      const answer = await mock.fetch(`${PATH}?limit=${PAGE}&continue=${next}`)
      const bytes = await answer.arrayBuffer()
      cost += performance.now() - begun
      const { metadata, items } = JSON.parse(new TextDecoder().decode(bytes)) as Page
      for (const { metadata } of items) {
        listed.push(metadata.name)
        newest = Math.max(newest, Number(metadata.resourceVersion))
      }
      expect(metadata.resourceVersion).toBe(String(revision))
      expect(metadata.remainingItemCount).toBe(
        listed.length < OBJECTS ? OBJECTS - listed.length : undefined,
      )
      next = metadata.continue ?? ''
      await disturb(mock, names, page)
    }

    console.log(`${OBJECTS} objects by ${PAGE} in ${Math.round(cost)} ms, with writers between`)
    expect(listed).toEqual(names)
    expect(newest).toBeLessThanOrEqual(revision)
    expect(mock.store.revision).toBeGreaterThan(revision + 600)
    expect(namesIn(mock)).not.toEqual(names)
    // Generous, for slow machines: a cost that grew with the number of objects would be far beyond.
    expect(cost).toBeLessThan(20_000)
  })

  it('are restored, forked and saved without a look at each', { timeout: 60_000 }, () => {
    const mock = createMock({ clock: 'manual', seed: 1, world: crowded(OBJECTS, 7) })
    const saved = mock.snapshot()

    const times = {
      snapshot: medianTime(() => mock.snapshot()),
      restore: medianTime(() => mock.restore(saved)),
      reset: medianTime(() => mock.reset()),
      fork: medianTime(() => mock.fork()),
    }

    console.log('milliseconds:', times)
    // A look at each of them takes 20 ms and more.
    expect(Math.max(times.snapshot, times.restore, times.reset)).toBeLessThan(2)
    expect(times.fork).toBeLessThan(15)
  })
})
