import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../src/runtime/manual-clock.ts'
import { Store, type Snapshot } from '../../src/store/store.ts'
import { drain, refusal } from '../store/reading.ts'
import { holds } from './law.ts'
import { Ledger, writes, type Write } from './writes.ts'

const steps = fc.oneof(
  { weight: 6, arbitrary: fc.record({ write: writes }) },
  { weight: 1, arbitrary: fc.constant({ save: true } as const) },
  { weight: 2, arbitrary: fc.record({ restore: fc.nat(5) }) },
)

const contents = (store: Store): unknown[] =>
  Array.from(store.at().scan(''), ({ key, value }) => [key, value])

function apply(store: Store, write: Write): void {
  if (write.type === 'put') store.put(write.key, write.value)
  else if (store.get(write.key)) store.delete(write.key)
}

describe('restore', () => {
  it('gives back the world of the snapshot, and never goes back in revision', () => {
    holds(
      fc.property(fc.array(steps, { maxLength: 60 }), (all) => {
        const store = new Store({ clock: createManualClock() })
        const saved: { snapshot: Snapshot; contents: unknown[] }[] = []
        for (const step of all) {
          const before = store.revision
          if ('write' in step) apply(store, step.write)
          else if ('save' in step) {
            saved.push({ snapshot: store.snapshot(), contents: contents(store) })
          } else {
            const picked = saved[step.restore % Math.max(saved.length, 1)]
            if (!picked) continue
            const feed = store.feed('', before)
            store.restore(picked.snapshot)

            expect(store.revision).toBeGreaterThan(before)
            expect(contents(store)).toEqual(picked.contents)
            expect(refusal(() => feed.next())).toBe('compacted')
            expect(refusal(() => store.at(before))).toBe('compacted')
          }
          expect(store.revision).toBeGreaterThanOrEqual(before)
        }
      }),
    )
  })
})

describe('fork', () => {
  it('shares nothing that is written on either side', () => {
    holds(
      fc.property(
        fc.array(writes, { maxLength: 30 }),
        fc.array(fc.tuple(fc.boolean(), writes), { maxLength: 40 }),
        (before, after) => {
          const clock = createManualClock()
          const store = new Store({ clock })
          for (const write of before) apply(store, write)
          const fork = store.fork(clock)
          const { revision } = store
          const sides = [store, fork].map((side) => ({
            side,
            ledger: new Ledger(side),
            feed: side.feed('', revision),
          }))
          for (const [isFork, write] of after) {
            const { side, ledger } = sides[Number(isFork)] ?? {}
            if (side) ledger?.write(side, write)
          }

          expect(fork.oldestRevision).toBe(revision)
          sides.forEach(({ side, ledger, feed }, index) => {
            const alone = new Store({ clock })
            for (const write of before) apply(alone, write)
            for (const [isFork, write] of after) if (Number(isFork) === index) apply(alone, write)
            expect(contents(side)).toEqual(contents(alone))
            expect(side.revision).toBe(alone.revision)
            expect(drain(feed).map(({ revision }) => revision)).toEqual(ledger.revisions.slice(1))
          })
        },
      ),
    )
  })
})
