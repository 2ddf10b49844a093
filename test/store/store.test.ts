import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/json/value.ts'
import { createManualClock } from '../../src/runtime/manual-clock.ts'
import { Store } from '../../src/store/store.ts'
import { valuesUnder, refusal } from './reading.ts'

const START = 4000

const createStore = (): Store => new Store({ clock: createManualClock({ at: 0 }) })

describe('Store', () => {
  it('begins at a revision in the thousands, with everything before compacted', () => {
    const store = createStore()

    expect(store.revision).toBe(START)
    expect(store.oldestRevision).toBe(START)
    expect(refusal(() => store.at(START - 1))).toBe('compacted')
    expect(refusal(() => store.at(START + 1))).toBe('future')
    expect(refusal(() => store.feed('', 1))).toBe('compacted')
  })

  it('counts one revision a change, over all keys', () => {
    const store = createStore()

    const first = store.put('/a', { n: 1 })
    const other = store.put('/b', { n: 1 })
    const again = store.put('/a', { n: 2 })
    const gone = store.delete('/b')

    expect([first, other, again, gone].map(({ revision }) => revision)).toEqual([
      4001, 4002, 4003, 4004,
    ])
    expect([first, other, again, gone].map(({ createRevision }) => createRevision)).toEqual([
      4001, 4002, 4001, 4002,
    ])
    expect(store.revision).toBe(4004)
  })

  it('freezes what it is given', () => {
    const value = { metadata: { labels: { team: 'red' } } }

    createStore().put('/a', value)

    expect(Object.isFrozen(value.metadata.labels)).toBe(true)
  })

  it('encodes an object once, as Go does', () => {
    const entry = createStore().put('/a', { html: '<é>' })

    expect(entry.text).toBe(String.raw`{"html":"\u003cé\u003e"}`)
    expect(entry.text).toBe(entry.text)
    expect(new TextDecoder().decode(entry.bytes)).toBe(entry.text)
  })

  it('stamps the revision into the object, at its deletion too', () => {
    const store = createStore()
    const entry = store.put('/a', { n: 1 }, { stamp })
    const gone = store.delete('/a')

    expect(entry.value).toEqual({ n: 1, version: '4001' })
    expect(gone.value).toEqual({ n: 1, version: '4002' })
  })

  it('tells another last state of a deleted object when it is given one', () => {
    const store = createStore()
    store.put('/a', { n: 1 })
    const feed = store.feed('', store.revision)

    store.delete('/a', { last: { n: 1, final: true } })

    expect(feed.next()?.entry.value).toEqual({ n: 1, final: true })
  })

  it('refuses to write over what is not expected, and changes nothing then', () => {
    const store = createStore()
    const first = store.put('/a', { n: 1 }, { expect: null })
    const second = store.put('/a', { n: 2 }, { expect: first })

    expect(refusal(() => store.put('/a', { n: 3 }, { expect: null }))).toBe('exists')
    expect(refusal(() => store.put('/a', { n: 3 }, { expect: first }))).toBe('conflict')
    expect(refusal(() => store.put('/b', { n: 3 }, { expect: first }))).toBe('missing')
    expect(refusal(() => store.delete('/a', { expect: first }))).toBe('conflict')
    expect(refusal(() => store.delete('/b'))).toBe('missing')
    expect(store.revision).toBe(second.revision)
    expect(store.get('/a')).toBe(second)
  })

  it('takes a key that was deleted and made again for another', () => {
    const store = createStore()
    const first = store.put('/a', { n: 1 })
    store.delete('/a')
    store.put('/a', { n: 1 })

    expect(refusal(() => store.put('/a', { n: 2 }, { expect: first }))).toBe('conflict')
  })

  it('reads a view as it was, whatever is written later', () => {
    const store = createStore()
    store.put('/a', { n: 1 })
    const before = store.at()
    store.put('/a', { n: 2 })
    store.put('/b', { n: 1 })
    const between = store.at()
    store.delete('/a')

    expect(valuesUnder(before, '/')).toEqual([{ n: 1 }])
    expect(valuesUnder(between, '/')).toEqual([{ n: 2 }, { n: 1 }])
    expect(valuesUnder(store.at(), '/')).toEqual([{ n: 1 }])
    expect(store.at(before.revision).get('/a')?.value).toEqual({ n: 1 })
    expect(store.at(before.revision).get('/b')).toBeUndefined()
  })

  it('lets go of what is before a compaction, but not of what is read already', () => {
    const store = createStore()
    store.put('/a', { n: 1 })
    const view = store.at()
    store.put('/a', { n: 2 })

    store.compact()

    expect(refusal(() => store.at(view.revision))).toBe('compacted')
    expect(refusal(() => store.feed('', view.revision))).toBe('compacted')
    expect(valuesUnder(view, '/')).toEqual([{ n: 1 }])
    expect(valuesUnder(store.at(store.revision), '/')).toEqual([{ n: 2 }])
  })

  it('compacts up to a revision, and never beyond the present one', () => {
    const store = createStore()
    for (let n = 1; n <= 5; n += 1) store.put('/a', { n })

    store.compact(4003)
    expect(store.oldestRevision).toBe(4003)
    expect(store.at(4003).get('/a')?.value).toEqual({ n: 3 })

    store.compact(4001)
    expect(store.oldestRevision).toBe(4003)

    store.compact(9999)
    expect(store.oldestRevision).toBe(4005)
    store.put('/a', { n: 6 })
    expect(store.revision).toBe(4006)
  })

  it('goes back to a world with a revision of its own', () => {
    const store = createStore()
    store.put('/a', { n: 1 })
    const saved = store.snapshot()
    store.put('/a', { n: 2 })
    store.put('/b', { n: 1 })

    store.restore(saved)

    expect(store.revision).toBe(4004)
    expect(store.oldestRevision).toBe(4004)
    expect(valuesUnder(store.at(), '/')).toEqual([{ n: 1 }])
    store.put('/a', { n: 9 })
    store.restore(saved)
    expect(valuesUnder(store.at(), '/')).toEqual([{ n: 1 }])
  })

  it('forks at the same revision, with nothing of the past', () => {
    const store = createStore()
    store.put('/a', { n: 1 })
    const fork = store.fork(createManualClock({ at: 0 }))

    fork.put('/a', { n: 2 })
    store.put('/b', { n: 1 })

    expect(refusal(() => fork.at(4000))).toBe('compacted')
    expect([store.revision, fork.revision]).toEqual([4002, 4002])
    expect(valuesUnder(store.at(), '/')).toEqual([{ n: 1 }, { n: 1 }])
    expect(valuesUnder(fork.at(), '/')).toEqual([{ n: 2 }])
  })
})

const stamp = (value: object, revision: number): JsonObject => ({
  ...value,
  version: String(revision),
})
