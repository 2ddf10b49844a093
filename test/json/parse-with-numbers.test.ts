import { describe, expect, it } from 'vitest'
import { parseWithNumbers } from '../../src/json/parse-with-numbers.ts'
import type { JsonObject } from '../../src/json/value.ts'

describe('parseWithNumbers', () => {
  it.each(['1.0', '1e3', '-0', '9007199254740993', '0.10', '1E-2'])(
    'remembers that %s was written so',
    (source) => {
      const { value, sourceOf } = parseWithNumbers(`{"a":${source}}`)

      expect(value).toEqual({ a: Number(source) })
      expect(sourceOf(value as JsonObject, 'a')).toBe(source)
    },
  )

  it.each(['1', '-7', '1.5', '0', '9007199254740991'])(
    'has nothing to remember of %s, which is printed as it was written',
    (source) => {
      const { value, sourceOf } = parseWithNumbers(`{"a":${source}}`)

      expect(sourceOf(value as JsonObject, 'a')).toBeUndefined()
    },
  )

  it.each(['[1.0]', '{"a": 1e3}', '[0,\n\t-2.50]', '{"a":"1.0","b":2.0}'])(
    'finds the one number in %j that was written otherwise',
    (text) => {
      const { value, sourceOf } = parseWithNumbers(text)
      const holder = value as JsonObject
      const found = Object.keys(holder).map((key) => sourceOf(holder, key))

      expect(found.filter((source) => source !== undefined)).toHaveLength(1)
    },
  )

  it('knows the holder of each number', () => {
    const { value, sourceOf } = parseWithNumbers('{"a":[1.0,{"a":2.0}],"b":"3.0"}')
    const { a } = value as { readonly a: readonly [number, JsonObject] }

    expect(sourceOf(a, '0')).toBe('1.0')
    expect(sourceOf(a[1], 'a')).toBe('2.0')
    expect(sourceOf(value as JsonObject, 'b')).toBeUndefined()
  })

  it('passes on the SyntaxError', () => {
    expect(() => parseWithNumbers('{1.0}')).toThrow(SyntaxError)
    expect(() => parseWithNumbers('{')).toThrow(SyntaxError)
  })
})
