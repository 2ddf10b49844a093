import { describe, expect, it } from 'vitest'
import { equalJson } from '../../src/json/equal-json.ts'

describe('equalJson', () => {
  it.each([
    [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
    [{ a: 1, gone: undefined }, { a: 1 }, true],
    [{ a: undefined }, { b: undefined }, true],
    [{ a: null }, {}, false],
    [{ a: undefined, b: 1 }, { a: 1, b: undefined }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, {}, false],
    ['1', 1, false],
    [{ toString: 1 }, { a: 1 }, false],
    [undefined, undefined, true],
  ])('holds %j against %j: %s', (a, b, same) => {
    expect(equalJson(a, b)).toBe(same)
    expect(equalJson(b, a)).toBe(same)
  })
})
