import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../src/runtime/manual-clock.ts'
import { Store } from '../../src/store/store.ts'
import type { View } from '../../src/store/view.ts'
import { refusal } from '../store/reading.ts'
import { holds } from './law.ts'
import { byBytes, Ledger, writes } from './writes.ts'

const pairs = (view: View, prefix = ''): (readonly [string, object])[] =>
  Array.from(view.scan(prefix), ({ key, value }) => [key, value] as const)

describe('a read at a revision', () => {
  it('equals the replay of the history up to it, in whatever order revisions are read', () => {
    holds(
      fc.property(
        fc.array(writes, { maxLength: 60 }),
        fc.array(fc.nat(), { maxLength: 20 }),
        fc.constantFrom('', '/a/', '/b/', '/a/x'),
        (all, picks, prefix) => {
          const store = new Store({ clock: createManualClock() })
          const ledger = new Ledger(store)
          const { revisions } = ledger
          all.forEach((write, index) => {
            ledger.write(store, write)
            // Some revisions are read while the world goes on, so that views of them are kept.
            const pick = picks[index % Math.max(picks.length, 1)] ?? 0
            if (pick % 3 === 0) store.at(ledger.revisions.at(pick % ledger.revisions.length))
          })

          const order = picks.map((pick) => pick % ledger.revisions.length)
          for (const index of [...order, ...ledger.revisions.keys()]) {
            const revision = ledger.revisions[index] ?? revisions[0] ?? 0
            const view = store.at(revision)
            expect(pairs(view, prefix)).toEqual(ledger.at(revision, prefix))
            expect(view.count(prefix)).toBe(ledger.at(revision, prefix).length)
          }
        },
      ),
    )
  })
})

describe('the pages of one chain', () => {
  it('put together equal the snapshot, whatever is written meanwhile', () => {
    holds(
      fc.property(
        fc.array(writes, { maxLength: 40 }),
        fc.array(fc.array(writes, { maxLength: 8 }), { minLength: 1, maxLength: 10 }),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('', '/a/', '/a'),
        (before, between, limit, prefix) => {
          const store = new Store({ clock: createManualClock() })
          const ledger = new Ledger(store)
          for (const write of before) ledger.write(store, write)
          const { revision } = store
          const expected = ledger.at(revision, prefix).map(([key]) => key)

          const chain: string[] = []
          for (let page = 0, after: string | undefined; ; page += 1) {
            const view = store.at(revision)
            const keys = Array.from(view.scan(prefix, after), ({ key }) => key).slice(0, limit)
            chain.push(...keys)
            after = keys.at(-1) ?? after
            expect(view.count(prefix, after)).toBe(expected.length - chain.length)
            if (keys.length < limit) break
            for (const write of between[page % between.length] ?? []) ledger.write(store, write)
          }

          expect(chain).toEqual(expected)
        },
      ),
    )
  })
})

describe('the order of a read', () => {
  it('is the order of the bytes of any keys', () => {
    holds(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 60 }),
        fc.string({ unit: 'binary', maxLength: 2 }),
        (names, prefix) => {
          const store = new Store({ clock: createManualClock() })
          for (const name of names) store.put(name, {})
          const view = store.at()

          const expected = names.filter((name) => name.startsWith(prefix)).toSorted(byBytes)
          expect(Array.from(view.scan(prefix), ({ key }) => key)).toEqual(expected)
          expect(view.count(prefix)).toBe(expected.length)
        },
      ),
    )
  })
})

describe('compaction', () => {
  it('by count, by age and by hand leaves exactly the newest revisions, right to the last one', () => {
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.record({ write: writes }) },
      { weight: 1, arbitrary: fc.record({ pass: fc.integer({ min: 0, max: 50 }) }) },
      { weight: 1, arbitrary: fc.record({ compact: fc.integer({ min: 0, max: 5 }) }) },
    )
    holds(
      fc.property(
        fc.array(step, { maxLength: 60 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 100 }),
        (steps, count, age) => {
          const clock = createManualClock({ at: 0 })
          const store = new Store({ clock, historyCount: count, historyAge: age })
          const ledger = new Ledger(store)
          const times = new Map<number, number>()
          let byHand = store.revision
          for (const step of steps) {
            if ('pass' in step) clock.advance(step.pass)
            else if ('compact' in step) {
              byHand = Math.max(byHand, store.revision - step.compact)
              store.compact(store.revision - step.compact)
            } else ledger.write(store, step.write)
            if (!times.has(store.revision)) times.set(store.revision, clock.now())

            const { revision } = store
            const aged = [...times.keys()].filter(
              (made) => made > 4000 && (times.get(made) ?? 0) < clock.now() - age,
            )
            const oldest = Math.max(byHand, revision - count, ...aged, 4000)
            expect(store.oldestRevision).toBe(oldest)
            expect(pairs(store.at(oldest))).toEqual(ledger.at(oldest))
            expect(refusal(() => store.at(oldest - 1))).toBe('compacted')
            expect(refusal(() => store.feed('', oldest - 1))).toBe('compacted')
          }
        },
      ),
    )
  })
})
