import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/json/value.ts'
import type { Clock } from '../../src/runtime/clock.ts'
import { createManualClock, type ManualClock } from '../../src/runtime/manual-clock.ts'
import { Store } from '../../src/store/store.ts'
import { described, drain, keysUnder } from './reading.ts'

const setUp = (): { clock: ManualClock; store: Store } => {
  const clock = createManualClock({ at: 0 })
  return { clock, store: new Store({ clock }) }
}

describe('expiry', () => {
  it('deletes objects at their times, in order', () => {
    const { clock, store } = setUp()
    store.put('/c', {}, { expiresAt: 300 })
    store.put('/a', {}, { expiresAt: 100 })
    store.put('/d', {})
    store.put('/b', {}, { expiresAt: 100 })
    const feed = store.feed('', store.revision)

    clock.advance(99)
    expect(drain(feed)).toEqual([])
    clock.advance(1)
    expect(drain(feed).map(described)).toEqual(['deleted /a 4005', 'deleted /b 4006'])
    clock.advance(1000)
    expect(drain(feed).map(described)).toEqual(['deleted /c 4007'])
    expect(keysUnder(store.at(), '')).toEqual(['/d'])
  })

  it('goes by the last write of a key', () => {
    const { clock, store } = setUp()
    store.put('/later', {}, { expiresAt: 100 })
    store.put('/later', {}, { expiresAt: 500 })
    store.put('/sooner', {}, { expiresAt: 500 })
    store.put('/sooner', {}, { expiresAt: 100 })
    store.put('/never', {}, { expiresAt: 100 })
    store.put('/never', {})
    store.put('/again', {}, { expiresAt: 100 })
    store.delete('/again')
    store.put('/again', {})

    clock.advance(200)
    expect(keysUnder(store.at(), '')).toEqual(['/again', '/later', '/never'])
    clock.advance(300)
    expect(keysUnder(store.at(), '')).toEqual(['/again', '/never'])
  })

  it('stamps the revision of the deletion', () => {
    const { clock, store } = setUp()
    store.put('/a', {}, { expiresAt: 10, stamp })
    const feed = store.feed('', store.revision)

    clock.advance(10)

    expect(feed.next()?.entry.value).toEqual({ revision: 4002 })
  })

  it('keeps the ends of objects in a world that is restored or forked', () => {
    const { clock, store } = setUp()
    store.put('/early', {}, { expiresAt: 100 })
    store.put('/late', {}, { expiresAt: 400 })
    const saved = store.snapshot()
    const forkClock = createManualClock({ at: 0 })
    const fork = store.fork(forkClock)

    clock.advance(200)
    store.restore(saved)
    expect(keysUnder(store.at(), '')).toEqual(['/early', '/late'])
    clock.advance(0)
    expect(keysUnder(store.at(), '')).toEqual(['/late'])
    clock.advance(200)
    expect(keysUnder(store.at(), '')).toEqual([])

    expect(keysUnder(fork.at(), '')).toEqual(['/early', '/late'])
    forkClock.advance(400)
    expect(keysUnder(fork.at(), '')).toEqual([])
    expect(keysUnder(store.fork(clock).at(), '')).toEqual([])
  })

  it('restores a snapshot as often as one likes', () => {
    const { clock, store } = setUp()
    store.put('/a', {}, { expiresAt: 100 })
    store.put('/b', {}, { expiresAt: 200 })
    const saved = store.snapshot()

    for (let round = 0; round < 3; round += 1) {
      store.restore(saved)
      expect(keysUnder(store.at(), '')).toEqual(['/a', '/b'])
      store.delete('/a')
      store.put('/b', {}, { expiresAt: 50 })
    }
    store.restore(saved)

    clock.advance(100)
    expect(keysUnder(store.at(), '')).toEqual(['/b'])
  })

  it('does not restore what is not due any more', () => {
    const { clock, store } = setUp()
    const saved = store.snapshot()
    store.put('/a', {}, { expiresAt: 100 })

    store.restore(saved)
    store.put('/a', {})
    clock.advance(200)

    expect(keysUnder(store.at(), '')).toEqual(['/a'])
  })

  it('holds one timer whatever the number of objects, none without any', () => {
    const pending = new Set<number>()
    let now = 0
    let count = 0
    const clock: Clock = {
      isManual: true,
      now: () => now,
      setTimer: () => {
        const id = (count += 1)
        pending.add(id)
        return { cancel: () => pending.delete(id) }
      },
    }
    const store = new Store({ clock })
    store.put('/never', {})
    expect(pending.size).toBe(0)

    for (let n = 0; n < 100; n += 1) store.put(`/${n}`, {}, { expiresAt: 1000 - n })
    expect(pending.size).toBe(1)

    now = 10
    store.close()
    expect(pending.size).toBe(0)
  })

  it('goes on with the next object when a listener throws', () => {
    const { clock, store } = setUp()
    store.put('/a', {}, { expiresAt: 100 })
    store.put('/b', {}, { expiresAt: 200 })
    store.feed('', store.revision).onReadable(() => {
      throw new Error('a bug of the listener')
    })

    expect(() => clock.advance(100)).toThrow('a bug of the listener')
    expect(() => clock.advance(100)).toThrow('a bug of the listener')

    expect(keysUnder(store.at(), '')).toEqual([])
  })
})

const stamp = (value: object, revision: number): JsonObject => ({ ...value, revision })
