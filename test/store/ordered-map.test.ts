import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../src/runtime/manual-clock.ts'
import { Store } from '../../src/store/store.ts'
import type { View } from '../../src/store/view.ts'
import { keysUnder } from './reading.ts'

const viewOf = (keys: readonly string[]): View => {
  const store = new Store({ clock: createManualClock() })
  for (const key of keys) store.put(key, {})
  return store.at()
}

describe('the order of keys', () => {
  it('is that of the bytes of their UTF-8', () => {
    // In the order of UTF-16 units, the surrogates of 🙂 come before U+E000 and U+FFFD.
    const keys = [
      '/🙂',
      '/\uffff',
      '/\ue000',
      '/\ufffd',
      '/é',
      '/~',
      '/a/b',
      '/a',
      '/a-b',
      '/A',
      '/',
    ]

    expect(keysUnder(viewOf(keys), '/')).toEqual(
      keys.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    )
  })

  it('gives the keys of a prefix, and those behind a key', () => {
    const view = viewOf(['/a', '/a/1', '/a/2', '/a/3', '/b/1', '/a0'])

    expect(keysUnder(view, '/a/')).toEqual(['/a/1', '/a/2', '/a/3'])
    expect(keysUnder(view, '/a/', '/a/1')).toEqual(['/a/2', '/a/3'])
    expect(keysUnder(view, '/a/', '/a/1x')).toEqual(['/a/2', '/a/3'])
    expect(keysUnder(view, '/a/', '/')).toEqual(['/a/1', '/a/2', '/a/3'])
    expect(keysUnder(view, '/a/', '/a/3')).toEqual([])
    expect(keysUnder(view, '/a/', '/z')).toEqual([])
    expect(keysUnder(view, '/c/')).toEqual([])
  })

  it('counts them without a look at each', () => {
    const keys = Array.from({ length: 5000 }, (_, n) => `/a/${String(n).padStart(4, '0')}`)
    const view = viewOf([...keys, '/A', '/b'])

    expect(view.count('/a/')).toBe(5000)
    expect(view.count('/a/', '/a/0099')).toBe(4900)
    expect(view.count('/a/', '/a/4999')).toBe(0)
    expect(view.count('/a/', '/b')).toBe(0)
    expect(view.count('/a/', '/')).toBe(5000)
    expect(view.count('/c')).toBe(0)
    expect(view.count('')).toBe(5002)
    expect(viewOf([]).count('')).toBe(0)
  })
})
