import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../src/runtime/manual-clock.ts'
import { Store } from '../../src/store/store.ts'
import { refusal } from './reading.ts'

describe('history', () => {
  it('holds so many changes and no more', () => {
    const store = new Store({ clock: createManualClock(), historyCount: 3 })
    for (let n = 1; n <= 10; n += 1) store.put('/a', { n })

    expect(store.oldestRevision).toBe(4007)
    expect(store.at(4007).get('/a')?.value).toEqual({ n: 7 })
    expect(refusal(() => store.at(4006))).toBe('compacted')
  })

  it('holds changes so long and no longer, also when nothing is written any more', () => {
    const clock = createManualClock({ at: 0 })
    const store = new Store({ clock, historyAge: 1000 })
    store.put('/a', { n: 1 })
    clock.advance(600)
    store.put('/a', { n: 2 })

    clock.advance(400)
    expect(store.at(4000).get('/a')).toBeUndefined()
    clock.advance(1)
    expect(refusal(() => store.at(4000))).toBe('compacted')
    expect(store.at(4001).get('/a')?.value).toEqual({ n: 1 })
    clock.advance(600)
    expect(refusal(() => store.feed('', 4001))).toBe('compacted')
    expect(store.oldestRevision).toBe(4002)
    expect(store.at(4002).get('/a')?.value).toEqual({ n: 2 })
  })

  it('keeps what happens while a clock is moved on for those who follow it', () => {
    const clock = createManualClock({ at: 0 })
    const store = new Store({ clock, historyAge: 1000 })
    const feed = store.feed('', store.revision)
    store.put('/a', { n: 1 }, { expiresAt: 10_000 })
    store.put('/b', { n: 1 }, { expiresAt: 20_000 })

    clock.advance(30_000)

    const told = [feed.next(), feed.next(), feed.next(), feed.next(), feed.next()]
    expect(told.map((change) => change && `${change.type} ${change.key}`)).toEqual([
      'created /a',
      'created /b',
      'deleted /a',
      'deleted /b',
      undefined,
    ])
  })

  it('gives back the room of what it has let go of', () => {
    const store = new Store({ clock: createManualClock(), historyCount: 10 })

    for (let n = 0; n < 20_000; n += 1) store.put('/a', { n })

    for (let n = 19_990; n < 20_000; n += 1) {
      expect(store.at(4001 + n).get('/a')?.value).toEqual({ n })
    }
  })
})
