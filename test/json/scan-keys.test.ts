import { describe, expect, it } from 'vitest'
import { mayHaveDuplicates, scanKeys } from '../../src/json/scan-keys.ts'

function keysOf(text: string): string[] {
  const keys: string[] = []
  scanKeys(text, ({ path, isDuplicate }) => {
    keys.push(`${path.join('.')}${isDuplicate ? ' again' : ''}`)
  })
  return keys
}

describe('scanKeys', () => {
  it('visits keys in the order of the text, with their path', () => {
    expect(keysOf('{"b":{"c":[1,{"d":2},[{"e":3}]]},"a":"x"}')).toEqual([
      'b',
      'b.c',
      'b.c.1.d',
      'b.c.2.0.e',
      'a',
    ])
  })

  it('tells a key that stands in its own object before', () => {
    expect(keysOf('{"a":1,"b":{"a":2},"a":3,"a":4}')).toEqual([
      'a',
      'b',
      'b.a',
      'a again',
      'a again',
    ])
  })

  it('takes keys that are spelled differently for the same', () => {
    expect(keysOf(String.raw`{"a":1,"\u0061":2}`)).toEqual(['a', 'a again'])
  })

  it('is not misled by what stands in strings', () => {
    expect(keysOf(String.raw`{"a":"{\"x\":[,}","\"":"\\","b":1}`)).toEqual(['a', '"', 'b'])
  })

  it('stands any depth', () => {
    expect(keysOf('{"a":'.repeat(5000) + '1' + '}'.repeat(5000))).toHaveLength(5000)
  })
})

describe('mayHaveDuplicates', () => {
  it.each([
    ['{"a":1,"a":2}', true],
    ['[{"a":{"b":1,"b":1}}]', true],
    ['{"a":1,"b":{"a":":"}}', false],
    ['{"a:a":"\\":"}', false],
    ['[1,"a"]', false],
    ['null', false],
  ])('says of %s: %s', (text, may) => {
    expect(mayHaveDuplicates(text, JSON.parse(text))).toBe(may)
  })
})
