import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../src/runtime/manual-clock.ts'
import { Records } from '../../src/rest/records.ts'
import { Store } from '../../src/store/store.ts'

const spell = (id: string): string => id.padStart(4, '0')

function given() {
  const clock = createManualClock()
  const store = new Store({ clock })
  return { clock, store, records: new Records(store, { prefix: '/things/', spell }) }
}

const idsOf = (records: Records<{ id: string }>, after?: string): readonly string[] =>
  [...records.list(after)].map(({ value }) => value.id)

describe('Records', () => {
  it('lists by the spelling of ids, behind one of them', () => {
    const { records } = given()
    for (const id of ['10', '9', '100']) records.create(id, { id })

    expect(idsOf(records as Records<{ id: string }>)).toEqual(['9', '10', '100'])
    expect(idsOf(records as Records<{ id: string }>, '9')).toEqual(['10', '100'])
    expect(records.inOrderOfCreation().map(({ value }) => value['id'])).toEqual(['10', '9', '100'])
    expect(records.size).toBe(3)
  })

  it('lists what was there when the list began', () => {
    const { records } = given()
    records.create('1', { id: '1' })
    records.create('2', { id: '2' })

    const list = records.list()[Symbol.iterator]()
    list.next()
    records.remove('2')

    expect(list.next().value?.value).toEqual({ id: '2' })
  })

  it('refuses to create twice, and to replace what has changed', () => {
    const { records } = given()
    records.create('1', { id: '1' })
    const read = records.get('1')
    if (!read) throw new Error('the record is not there')
    records.replace('1', read, { id: '1', enabled: true })

    expect(() => records.create('1', { id: '1' })).toThrow('already there')
    expect(() => records.replace('1', read, { id: '1' })).toThrow('has changed')
  })

  it('lets a record end at its time', () => {
    const { clock, records } = given()
    records.create('1', { id: '1' }, clock.now() + 1000)

    clock.advance('999ms')
    expect(records.get('1')).toBeDefined()
    clock.advance('1ms')
    expect(records.get('1')).toBeUndefined()
  })

  it('keeps apart from what else is in the store', () => {
    const { store, records } = given()
    store.put('/thing', {})
    store.put('/thingss/1', {})

    expect(records.size).toBe(0)
  })
})
