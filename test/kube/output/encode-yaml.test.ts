import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonValue } from '../../../src/json/value.ts'
import { encodeYaml } from '../../../src/kube/output/encode-yaml.ts'
import { naturalOrder } from '../../../src/kube/output/natural-order.ts'
import { loadYaml } from '../../../src/kube/yaml/load-yaml.ts'

const yaml = (value: JsonValue): string => new TextDecoder().decode(encodeYaml(value))

test.each<readonly [JsonValue, string]>([
  ['plain', 'plain'],
  ['', '""'],
  ['yes', '"yes"'],
  ['1', '"1"'],
  ['1:30', '"1:30"'],
  ['2026-11-26T10:00:00Z', '"2026-11-26T10:00:00Z"'],
  ['a: b', "'a: b'"],
  ["it's: x", "'it''s: x'"],
  ['- a', "'- a'"],
  ['tab\there', '"tab\\there"'],
  ['two\nlines\n', '|\n  two\n  lines'],
  ['no end\nof line', '|-\n  no end\n  of line'],
  [' edge', "' edge'"],
  [null, 'null'],
  [1.5, '1.5'],
  [1234567.5, '1.2345675e+06'],
])('writes %j as %s', (value, expected) => {
  expect(yaml({ a: value })).toBe(`a: ${expected}\n`)
})

test('indents lists as their key, and folds long texts behind column 80', () => {
  const long = `${'word '.repeat(20)}end`

  expect(yaml({ list: [{ b: 1, a: [] }, [1, 2]], text: long })).toBe(
    [
      'list:',
      '- a: []',
      '  b: 1',
      '- - 1',
      '  - 2',
      `text: ${'word '.repeat(16).trimEnd()}`,
      `  ${'word '.repeat(4)}end`,
      '',
    ].join('\n'),
  )
})

test('orders keys with numbers in them by the numbers', () => {
  const keys = ['a10', 'a9', 'b', 'a', 'A', 'a1b', '.', 'f:x']

  expect(keys.toSorted(naturalOrder)).toEqual(['.', 'A', 'a', 'a1b', 'a9', 'a10', 'b', 'f:x'])
})

test('writes what it reads itself as it was', async () => {
  const read = await loadYaml()
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[ a-z:#'"\n-]{0,120}$/),
    fc.constantFrom('y', 'no', '0x1', '1e3', '~', '---', '? a', ': b', '<<', '.5'),
  )
  // Of a block that begins with a blank, the parser here takes the indentation of a list otherwise than libyaml does.
  const unambiguous = text.filter((given) => !/^\s[^]*\n|^\n/.test(given))
  const value = fc.letrec((tie) => ({
    leaf: fc.oneof(unambiguous, fc.integer(), fc.boolean(), fc.constant(null)),
    node: fc.oneof(
      { maxDepth: 3 },
      tie('leaf'),
      fc.array(tie('node'), { maxLength: 4 }),
      fc.dictionary(fc.stringMatching(/^[a-z0-9.:/ ]{1,12}$/), tie('node'), { maxKeys: 4 }),
    ),
  })).node as fc.Arbitrary<JsonValue>

  fc.assert(
    fc.property(value, (given) => {
      expect(read(yaml(given)).value).toEqual(given)
    }),
    { numRuns: 300 },
  )
})
