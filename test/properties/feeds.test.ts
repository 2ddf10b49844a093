import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../src/runtime/manual-clock.ts'
import type { Change } from '../../src/store/entry.ts'
import type { Feed } from '../../src/store/feed.ts'
import { Store } from '../../src/store/store.ts'
import { StoreError } from '../../src/store/store-error.ts'
import { holds } from './law.ts'
import { Ledger, lineOf, writes } from './writes.ts'

/** A reader: where it begins, what it reads, how much at a time and how often. */
const readers = fc.record({
  opensAt: fc.nat(40),
  back: fc.nat(5),
  prefix: fc.constantFrom('', '/a/', '/b/', '/a/x', '/c/'),
  pace: fc.integer({ min: 1, max: 7 }),
  gulp: fc.integer({ min: 1, max: 4 }),
})

interface Reading {
  readonly feed: Feed
  readonly from: number
  readonly prefix: string
  readonly seen: string[]
}

const told = ({ type, key, revision }: Change): string => lineOf(type !== 'deleted', key, revision)

function gulp({ feed, seen }: Reading, most: number): void {
  for (let left = most; left > 0; left -= 1) {
    const change = feed.next()
    if (!change) return
    seen.push(told(change))
  }
}

describe('a feed from a revision', () => {
  it('equals the history after it, for many readers at their own pace', () => {
    holds(
      fc.property(
        fc.array(writes, { maxLength: 60 }),
        fc.array(readers, { minLength: 1, maxLength: 8 }),
        (all, plans) => {
          const store = new Store({ clock: createManualClock() })
          const ledger = new Ledger(store)
          const readings = new Map<number, Reading>()
          const open = (at: number): void =>
            plans.forEach(({ opensAt, back, prefix }, index) => {
              if (opensAt !== at) return
              const from = Math.max(store.revision - back, store.oldestRevision)
              readings.set(index, { feed: store.feed(prefix, from), from, prefix, seen: [] })
            })

          all.forEach((write, index) => {
            open(index)
            ledger.write(store, write)
            for (const [which, reading] of readings) {
              const { pace = 1, gulp: most = 1 } = plans[which] ?? {}
              if (index % pace === 0) gulp(reading, most)
            }
          })
          for (const reading of readings.values()) {
            gulp(reading, Number.POSITIVE_INFINITY)
            expect(reading.seen).toEqual(ledger.after(reading.from, reading.prefix))
          }
        },
      ),
    )
  })

  it('calls its listener whenever there is something new for a reader that had read all', () => {
    holds(
      fc.property(
        fc.array(writes, { maxLength: 40 }),
        fc.constantFrom('', '/a/', '/c/'),
        (all, prefix) => {
          const store = new Store({ clock: createManualClock() })
          const ledger = new Ledger(store)
          const from = store.revision
          const feed = store.feed(prefix, from)
          const seen: string[] = []
          feed.onReadable(() => gulp({ feed, from, prefix, seen }, Number.POSITIVE_INFINITY))

          for (const write of all) {
            ledger.write(store, write)
            expect(seen).toEqual(ledger.after(from, prefix))
          }
        },
      ),
    )
  })

  it('leaves nothing out when the history is short: it tells the next change, or that it is lost', () => {
    holds(
      fc.property(
        fc.array(writes, { maxLength: 80 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('', '/a/', '/b/'),
        (all, historyCount, pace, prefix) => {
          const store = new Store({ clock: createManualClock(), historyCount })
          const ledger = new Ledger(store)
          const from = store.revision
          const reading = { feed: store.feed(prefix, from), from, prefix, seen: [] as string[] }
          let isLost = false
          for (const [index, write] of all.entries()) {
            ledger.write(store, write)
            if (index % pace > 0) continue
            try {
              gulp(reading, Number.POSITIVE_INFINITY)
            } catch (error) {
              expect(error).toBeInstanceOf(StoreError)
              isLost = true
              break
            }
          }

          const expected = ledger.after(from, prefix)
          expect(reading.seen).toEqual(expected.slice(0, reading.seen.length))
          // A reader is only lost when it was further behind than the history reaches.
          if (pace <= historyCount) expect(isLost).toBe(false)
        },
      ),
    )
  })
})
