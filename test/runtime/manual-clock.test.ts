import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../src/runtime/manual-clock.ts'

describe('createManualClock', () => {
  it('stands at the beginning of 2026 until it is moved', () => {
    const clock = createManualClock()

    expect(new Date(clock.now()).toISOString()).toBe('2026-01-01T00:00:00.000Z')
    clock.advance('1h30m')
    expect(new Date(clock.now()).toISOString()).toBe('2026-01-01T01:30:00.000Z')
    clock.set('2026-06-01T00:00:00Z')
    expect(new Date(clock.now()).toISOString()).toBe('2026-06-01T00:00:00.000Z')
  })

  it('fires what falls due in order, each at its own time', () => {
    const clock = createManualClock({ at: 0 })
    const fired: [string, number][] = []
    const note = (name: string) => (): void => void fired.push([name, clock.now()])
    clock.setTimer(300, note('last'))
    clock.setTimer(100, note('first'))
    clock.setTimer(200, note('second'))
    clock.setTimer(200, note('third'))
    clock.setTimer(301, note('later'))

    clock.advance(300)

    expect(fired).toEqual([
      ['first', 100],
      ['second', 200],
      ['third', 200],
      ['last', 300],
    ])
  })

  it('fires on the way what is set on the way', () => {
    const clock = createManualClock({ at: 0 })
    const fired: number[] = []
    const tick = (): void => {
      fired.push(clock.now())
      clock.setTimer(clock.now() + 10, tick)
    }
    clock.setTimer(10, tick)
    clock.setTimer(25, () => fired.push(-25))

    clock.advance(30)

    expect(fired).toEqual([10, 20, -25, 30])
  })

  it('fires a time that has passed with the next move, without going back', () => {
    const clock = createManualClock({ at: 1000 })
    const fired: number[] = []
    clock.setTimer(5, () => fired.push(clock.now()))

    expect(fired).toEqual([])
    clock.advance(0)
    expect(fired).toEqual([1000])
  })

  it('forgets what is cancelled, also in the middle of a move', () => {
    const clock = createManualClock({ at: 0 })
    const fired: string[] = []
    const victim = clock.setTimer(20, () => fired.push('victim'))
    clock.setTimer(10, () => {
      fired.push('killer')
      victim.cancel()
      victim.cancel()
    })
    clock.setTimer(30, () => fired.push('bystander'))

    clock.advance(100)

    expect(fired).toEqual(['killer', 'bystander'])
  })

  it('lets a callback move it further', () => {
    const clock = createManualClock({ at: 0 })
    const fired: [string, number][] = []
    clock.setTimer(10, () => {
      fired.push(['mover', clock.now()])
      clock.advance(50)
    })
    clock.setTimer(40, () => fired.push(['inside', clock.now()]))

    clock.advance(20)

    expect(fired).toEqual([
      ['mover', 10],
      ['inside', 40],
    ])
    expect(clock.now()).toBe(60)
  })

  it('goes on after a callback that threw', () => {
    const clock = createManualClock({ at: 0 })
    const fired: number[] = []
    clock.setTimer(10, () => {
      throw new Error('broken')
    })
    clock.setTimer(20, () => fired.push(clock.now()))

    expect(() => clock.advance(30)).toThrow('broken')
    clock.advance(20)

    expect(fired).toEqual([20])
  })

  it('refuses to go back, and what is no time', () => {
    const clock = createManualClock({ at: '2026-01-02T00:00:00Z' })

    expect(() => clock.set('2026-01-01T00:00:00Z')).toThrow(
      'a clock cannot go back: it stands at 2026-01-02T00:00:00.000Z, not after 2026-01-01T00:00:00.000Z',
    )
    expect(() => clock.set('yesterday')).toThrow(new TypeError('"yesterday" is no time'))
    expect(() => clock.advance(-1)).toThrow(TypeError)
  })

  it('refuses what no answer could tell, and stands where it stood', () => {
    const clock = createManualClock({ at: '9999-12-31T00:00:00Z' })
    const end = new TypeError('a clock ends with the year 9999')

    expect(() => clock.advance('24h')).toThrow(end)
    expect(() => clock.set(8.64e15)).toThrow(end)
    expect(() => createManualClock({ at: '+010000-01-01T00:00:00Z' })).toThrow(end)
    expect(new Date(clock.now()).toISOString()).toBe('9999-12-31T00:00:00.000Z')
  })
})
