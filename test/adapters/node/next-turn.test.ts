import { setImmediate } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { NextTurn } from '../../../src/adapters/node/next-turn.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('NextTurn', () => {
  it('calls what was added in order, and not at once', async () => {
    const called: string[] = []
    const turn = new NextTurn()
    for (const name of 'abc') turn.add(() => void called.push(name))
    expect(called).toEqual([])

    await setImmediate()

    expect(called).toEqual(['a', 'b', 'c'])
  })

  it('leaves what is added meanwhile to the turn behind', async () => {
    const called: string[] = []
    const turn = new NextTurn()
    turn.add(() => {
      called.push('first')
      turn.add(() => void called.push('second'))
    })

    await setImmediate()
    expect(called).toEqual(['first'])

    await setImmediate()
    expect(called).toEqual(['first', 'second'])
  })

  it('calls the others when one throws', () => {
    const turns: (() => void)[] = []
    vi.stubGlobal('setImmediate', (callback: () => void) => turns.push(callback))
    const called: string[] = []
    const turn = new NextTurn()
    turn.add(() => void called.push('a'))
    turn.add(() => {
      throw new RangeError('b')
    })
    turn.add(() => void called.push('c'))

    expect(() => turns[0]?.()).toThrow('b')
    turns[1]?.()

    expect(called).toEqual(['a', 'c'])
  })
})
