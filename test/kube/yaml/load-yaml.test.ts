import { expect, test } from 'vitest'
import { loadYaml } from '../../../src/kube/yaml/load-yaml.ts'

const read = await loadYaml()

test.each([
  ['a: yes', { a: true }],
  ['a: "yes"', { a: 'yes' }],
  ['a: yEs', { a: 'yEs' }],
  ['a: 010', { a: 8 }],
  ['a: 0x1F', { a: 31 }],
  ['a: 1_000', { a: 1000 }],
  ['a: 1e3', { a: 1000 }],
  ['a: 1:30', { a: '1:30' }],
  ['a: 2020-01-01', { a: '2020-01-01' }],
  ['a: ~', { a: null }],
  ['{1: a, true: b, 1.5: c}', { '1': 'a', '1.5': 'c', true: 'b' }],
  ['# nothing\n', null],
  ['---\n---\na: 1\n', null],
  ['a: 1\n---\na: 2\n', { a: 1 }],
  ['a: &l {x: "1"}\nb: *l\n', { a: { x: '1' }, b: { x: '1' } }],
  ['{a: b} what follows', { a: 'b' }],
  ['{a: "}"} {', { a: '}' }],
  ['a: !!binary aGk=', { a: 'hi' }],
  ['{1: a, "1": b}', { '1': 'b' }],
])('reads %j as go-yaml does', (text, value) => {
  expect(read(text)).toEqual({ value, json: JSON.stringify(value), duplicates: [] })
})

test('keeps the last of two keys and tells the line of each surplus one', () => {
  const { value, duplicates } = read(
    'base: &b {x: "1", y: "1"}\nc:\n  <<: *b\n  y: "2"\n  x: "3"\n',
  )

  expect(value).toEqual({ base: { true: '1', x: '1' }, c: { true: '2', x: '3' } })
  expect(duplicates).toEqual([
    'line 4: key true already set in map',
    'line 5: key "x" already set in map',
  ])
})

test.each([
  ['a: [unclosed', "yaml: line 1: did not find expected ',' or ']'"],
  ['no: yes: maybe', 'yaml: mapping values are not allowed in this context'],
  ['a: 1\n\tb: 2', 'yaml: line 2: found character that cannot start any token'],
  ['a: [', 'yaml: line 1: did not find expected node content'],
  ['a: [b\nc: d', "yaml: line 1: did not find expected ',' or ']'"],
  ["a: 'b", 'yaml: found unexpected end of stream'],
  ['a: b\n- c', 'yaml: line 1: did not find expected key'],
  ['a: - b', 'yaml: block sequence entries are not allowed in this context'],
  ['a: "\\ud83d\\ude00"', 'yaml: found invalid Unicode character escape code'],
  ['a: "\\/"', 'yaml: found unknown escape character'],
  ['a: \u007f', 'yaml: control characters are not allowed'],
  ['%YAML 1.2\n---\na: b', 'yaml: found incompatible YAML document'],
  ['a: !!int x', 'yaml: cannot decode !!str `x` as a !!int'],
  ['? [a]\n: b', 'yaml: invalid map key: []interface {}{"a"}'],
  ['a: *l', "yaml: unknown anchor 'l' referenced"],
  ['a: &x [*x]', "yaml: anchor 'x' value contains itself"],
])('refuses %j in the words of go-yaml', (text, message) => {
  expect(() => read(text)).toThrow(message)
})

test.each([
  ['a: .inf', /^json: unsupported value: \+Inf$/],
  ['null: b', /^unsupported map key of type: %!s\(<nil>\), key: <nil>, value: "b"$/],
])('makes no JSON of %j', (text, message) => {
  expect(() => read(text)).toThrow(message)
})

test('refuses a few aliases that stand for very much', () => {
  const lists = Array.from({ length: 9 }, (_, level) => {
    const item = level === 0 ? 'x' : `*l${level - 1}`
    return `l${level}: &l${level} [${Array(10).fill(item).join(', ')}]`
  })

  expect(() => read(lists.join('\n'))).toThrow('yaml: document contains excessive aliasing')
})
