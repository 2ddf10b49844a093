import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../src/runtime/manual-clock.ts'
import { Store } from '../../src/store/store.ts'
import { drain, keysUnder } from '../store/reading.ts'
import { holds } from './law.ts'

const steps = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      put: fc.constantFrom('/a', '/b', '/c', '/d', '/e'),
      expiresAt: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ drop: fc.constantFrom('/a', '/b', '/c', '/d', '/e') }) },
  { weight: 2, arbitrary: fc.record({ pass: fc.integer({ min: 0, max: 30 }) }) },
  { weight: 1, arbitrary: fc.constant({ save: true } as const) },
  { weight: 1, arbitrary: fc.constant({ restore: true } as const) },
)

describe('expiry', () => {
  it('takes each object at its time and no other, the earliest first', () => {
    holds(
      fc.property(fc.array(steps, { maxLength: 40 }), (all) => {
        const clock = createManualClock({ at: 0 })
        const store = new Store({ clock })
        let world = new Map<string, number>()
        let saved: { world: typeof world; snapshot: ReturnType<Store['snapshot']> } | undefined
        for (const step of all) {
          if ('put' in step) {
            const { put, expiresAt } = step
            store.put(put, {}, expiresAt === undefined ? {} : { expiresAt })
            world.set(put, expiresAt ?? Number.POSITIVE_INFINITY)
          } else if ('drop' in step) {
            if (world.delete(step.drop)) store.delete(step.drop)
          } else if ('save' in step) {
            saved = { world: new Map(world), snapshot: store.snapshot() }
          } else if ('restore' in step) {
            if (!saved) continue
            store.restore(saved.snapshot)
            world = new Map(saved.world)
          } else {
            const feed = store.feed('', store.revision)
            clock.advance(step.pass)
            const ended = [...world].filter(([, end]) => end <= clock.now())
            for (const [key] of ended) world.delete(key)
            const times = new Map(ended)
            const order = drain(feed).map(({ key }) => times.get(key) ?? Number.NaN)
            expect(order).toEqual(order.toSorted((a, b) => a - b))
            expect(order).toHaveLength(ended.length)
          }
          expect(keysUnder(store.at(), '')).toEqual([...world.keys()].toSorted())
        }
      }),
    )
  })
})
