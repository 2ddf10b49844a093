import { describe, expect, it } from 'vitest'
import { mergeDuplicates } from '../../src/json/merge-duplicates.ts'

describe('mergeDuplicates', () => {
  it.each([
    ['{"a":{"b":1},"a":{"c":2}}', { a: { b: 1, c: 2 } }],
    ['{"a":{"b":{"c":1}},"a":{"b":{"d":2},"e":3}}', { a: { b: { c: 1, d: 2 }, e: 3 } }],
    ['{"a":{"b":1},"a":{"b":2}}', { a: { b: 2 } }],
    ['{"a":{"b":1},"a":5}', { a: 5 }],
    ['{"a":[1],"a":[{"b":1,"b":2}]}', { a: [{ b: 2 }] }],
    ['{"a":{},"a":null}', { a: null }],
  ])('makes of %s one object', (text, value) => {
    expect(mergeDuplicates(text)).toEqual(value)
  })

  it.each([
    ' { "a" : [ 1 , -2.5e3 , "x\\"}]," ] , "b" : { } , "c" : [ ] , "d" : [ [ ] , { } ] } ',
    '[true,false,null,"\\u00e9\\\\"]',
    '"text"',
    '0',
  ])('reads %s as it is', (text) => {
    expect(mergeDuplicates(text)).toEqual(JSON.parse(text))
  })

  it('takes __proto__ for an ordinary key', () => {
    const text = '{"a":{"__proto__":{"x":1}},"a":{"__proto__":{"y":2}}}'

    const { a } = mergeDuplicates(text) as { a: object }

    expect(Object.entries(a)).toEqual([['__proto__', { x: 1, y: 2 }]])
    expect(Object.getPrototypeOf(a)).toBe(Object.prototype)
  })
})
