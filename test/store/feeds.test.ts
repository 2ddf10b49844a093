import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../src/runtime/manual-clock.ts'
import { Store } from '../../src/store/store.ts'
import { described, drain, refusal } from './reading.ts'

const createStore = (historyCount = 1000): Store =>
  new Store({ clock: createManualClock({ at: 0 }), historyCount })

describe('Store.feed', () => {
  it('tells the changes of its prefix after a revision, in order', () => {
    const store = createStore()
    store.put('/a/1', {})
    const from = store.revision
    store.put('/b/1', {})
    store.put('/a/2', {})
    store.put('/a/1', { n: 2 })
    const feed = store.feed('/a/', from)
    store.delete('/a/2')
    store.put('/ab', {})

    expect(drain(feed).map(described)).toEqual([
      'created /a/2 4003',
      'updated /a/1 4004',
      'deleted /a/2 4005',
    ])
    expect(feed.next()).toBeUndefined()
  })

  it('tells what was there before a change', () => {
    const store = createStore()
    const feed = store.feed('', store.revision)
    const first = store.put('/a', { n: 1 })
    const second = store.put('/a', { n: 2 })
    store.delete('/a')

    expect(drain(feed).map(({ previous }) => previous)).toEqual([undefined, first, second])
  })

  it('calls its listener for changes of its prefix only', () => {
    const store = createStore()
    const feed = store.feed('/a/', store.revision)
    let calls = 0
    feed.onReadable(() => (calls += 1))

    store.put('/b/1', {})
    expect(calls).toBe(0)
    store.put('/a/1', {})
    expect(calls).toBe(1)
  })

  it('loses a reader that is behind the history, and only that one', () => {
    const store = createStore(3)
    const slow = store.feed('/a/', store.revision)
    const quick = store.feed('/a/', store.revision)
    const seen = []
    for (let n = 1; n <= 5; n += 1) {
      store.put('/a/1', { n })
      seen.push(...drain(quick))
    }

    expect(refusal(() => slow.next())).toBe('compacted')
    expect(seen).toHaveLength(5)
  })

  it('does not lose an idle reader, however much is written beside it', () => {
    const store = createStore(3)
    const feed = store.feed('/a/', store.revision)
    for (let n = 1; n <= 10; n += 1) store.put('/b/1', { n })

    store.put('/a/1', {})
    expect(feed.next()?.revision).toBe(4011)
    for (let n = 1; n <= 10; n += 1) store.put('/b/1', { n })
    store.put('/a/1', {})

    expect(drain(feed).map(described)).toEqual(['updated /a/1 4022'])
  })

  it('ends with a compaction only for readers that had something to read', () => {
    const store = createStore()
    const behind = store.feed('/a/', store.revision)
    store.put('/a/1', {})
    const upToDate = store.feed('/a/', store.revision)

    store.compact()

    expect(refusal(() => behind.next())).toBe('compacted')
    expect(upToDate.next()).toBeUndefined()
  })

  it('shows each reader each change once and in order when a listener writes', () => {
    const store = createStore()
    const first = store.feed('/a/', store.revision)
    const second = store.feed('/a/', store.revision)
    const seen: string[] = []
    first.onReadable(() => {
      const changes = drain(first).map(described)
      if (changes.includes('created /a/1 4001')) store.put('/a/2', {})
    })
    second.onReadable(() => seen.push(...drain(second).map(described)))

    store.put('/a/1', {})

    expect(seen).toEqual(['created /a/1 4001', 'created /a/2 4002'])
  })

  it('ends all feeds when the world is replaced, but not those that a listener opens then', () => {
    const store = createStore()
    const saved = store.snapshot()
    const feed = store.feed('/a/', store.revision)
    let reopened = feed
    feed.onReadable(() => {
      feed.close()
      reopened = store.feed('/z/', store.revision)
    })
    const other = store.feed('/z/', store.revision)

    store.restore(saved)

    expect(refusal(() => other.next())).toBe('compacted')
    expect(refusal(() => feed.next())).toBe('compacted')
    expect(reopened.next()).toBeUndefined()
    store.put('/z/1', {})
    expect(drain(reopened).map(described)).toEqual(['created /z/1 4002'])
  })

  it('keeps nothing of a feed that is closed', () => {
    const store = createStore()
    const feed = store.feed('/a/', store.revision)
    let calls = 0
    feed.onReadable(() => (calls += 1))
    expect(store.openFeeds).toBe(1)

    feed.close()
    feed.close()
    store.put('/a/1', {})

    expect(store.openFeeds).toBe(0)
    expect(calls).toBe(0)
  })

  it('lets a listener close another feed', () => {
    const store = createStore()
    const first = store.feed('/a/', store.revision)
    const second = store.feed('/a/', store.revision)
    let calls = 0
    first.onReadable(() => second.close())
    second.onReadable(() => (calls += 1))

    store.put('/a/1', {})

    expect(calls).toBe(0)
    expect(store.openFeeds).toBe(1)
  })
})
