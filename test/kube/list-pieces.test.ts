import { describe, expect, it } from 'vitest'
import { ListPieces } from '../../src/kube/answer/list-pieces.ts'
import { RowPieces, type RowForm } from '../../src/kube/output/row-pieces.ts'
import { createManualClock } from '../../src/runtime/manual-clock.ts'
import { Store } from '../../src/store/store.ts'

const HEAD = '{"kind":"Note",'

/** A store with so many notes, and an object of another kind before and behind them. */
function storeOf(count: number, text = 'plain'): Store {
  const store = new Store({ clock: createManualClock() })
  store.put('/a/first', { kind: 'Other' })
  for (let number = 100; number < 100 + count; number += 1) {
    store.put(`/b/${number}`, { kind: 'Note', number, text })
  }
  store.put('/c/last', { kind: 'Other' })
  return store
}

/** All notes, put together from pieces. */
function listed(store: Store, pieces: ListPieces, after?: string): unknown {
  const decoder = new TextDecoder()
  const texts = pieces
    .of([...store.at().runs('/b/', after)], HEAD)
    .map((piece) => decoder.decode(piece))
  return JSON.parse(`[${texts.join('').slice(1)}]`)
}

const notes = (store: Store): unknown =>
  Array.from(store.at().scan('/b/'), ({ value }) => {
    const { kind: _kind, ...rest } = value
    return rest
  })

describe('ListPieces', () => {
  it.each(['plain', 'schön', '漢字 and 🎫'])('holds every item whose text is %s', (text) => {
    const store = storeOf(200, text)

    expect(listed(store, new ListPieces())).toEqual(notes(store))
  })

  it('begins and ends within a leaf', () => {
    const store = storeOf(200)
    const pieces = new ListPieces()
    const whole = listed(store, pieces) as unknown[]

    expect(listed(store, pieces, '/b/109')).toEqual(whole.slice(10))
  })

  it('shows what was written since', () => {
    const store = storeOf(200)
    const pieces = new ListPieces()
    listed(store, pieces)
    store.put('/b/150', { kind: 'Note', number: 150, text: 'changed' })
    store.delete('/b/151')
    store.put('/b/1505', { kind: 'Note', number: 1505, text: 'new' })

    expect(listed(store, pieces)).toEqual(notes(store))
  })

  it('leaves what was read before as it was', () => {
    const store = storeOf(200)
    const pieces = new ListPieces()
    const view = store.at()
    const before = notes(store)
    store.put('/b/150', { kind: 'Note', number: 150, text: 'changed' })
    listed(store, pieces)

    const decoder = new TextDecoder()
    const texts = pieces.of([...view.runs('/b/')], HEAD).map((piece) => decoder.decode(piece))
    expect(JSON.parse(`[${texts.join('').slice(1)}]`)).toEqual(before)
  })
})

/** Rows that tell the time in steps of ten. */
const formAt = (now: number, name = 'Metadata v1'): RowForm => ({
  name,
  now,
  rowOf: ({ value }) => {
    const { kind, number = 0 } = value
    if (kind !== 'Note') return undefined
    const age = Math.floor(now / 10)
    return { text: `,["${name}",${JSON.stringify(number)},${age}]`, until: (age + 1) * 10 }
  },
})

function table(store: Store, pieces: RowPieces, form: RowForm): unknown {
  const decoder = new TextDecoder()
  const texts = Array.from(store.at().runs('/b/'), (run) => decoder.decode(pieces.of(run, form)))
  return JSON.parse(`[${texts.join('').slice(1)}]`)
}

const rows = (count: number, age: number, name = 'Metadata v1'): unknown =>
  Array.from({ length: count }, (_, index) => [name, 100 + index, age])

describe('RowPieces', () => {
  it('tells each row anew when its time is over', () => {
    const [store, pieces] = [storeOf(100), new RowPieces()]

    expect(table(store, pieces, formAt(5))).toEqual(rows(100, 0))
    expect(table(store, pieces, formAt(9))).toEqual(rows(100, 0))
    expect(table(store, pieces, formAt(10))).toEqual(rows(100, 1))
  })

  it('tells the time before when a clock goes back', () => {
    const [store, pieces] = [storeOf(100), new RowPieces()]
    table(store, pieces, formAt(25))

    expect(table(store, pieces, formAt(3))).toEqual(rows(100, 0))
  })

  it('keeps forms apart', () => {
    const [store, pieces] = [storeOf(100), new RowPieces()]
    table(store, pieces, formAt(5))

    expect(table(store, pieces, formAt(5, 'None v1'))).toEqual(rows(100, 0, 'None v1'))
  })
})
