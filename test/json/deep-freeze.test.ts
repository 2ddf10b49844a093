import { describe, expect, it } from 'vitest'
import { deepFreeze } from '../../src/json/deep-freeze.ts'

describe('deepFreeze', () => {
  it('freezes everything in a value and gives the value itself', () => {
    const value = { a: [{ b: {} }], c: undefined }

    expect(deepFreeze(value)).toBe(value)
    expect([value, value.a, value.a[0], value.a[0]?.b].every(Object.isFrozen)).toBe(true)
  })

  it('stands as many levels as a body may have', () => {
    let value: { next?: object } = {}
    const innermost = value
    for (let level = 0; level < 10_000; level += 1) value = { next: value }

    deepFreeze(value as never)

    expect(Object.isFrozen(innermost)).toBe(true)
  })
})
