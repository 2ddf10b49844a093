import { describe, expect, it } from 'vitest'
import { invalidMessage } from '../../../src/kube/field-error.ts'
import { listTypeErrors } from '../../../src/kube/custom/list-type-errors.ts'
import { schemaErrors } from '../../../src/kube/custom/validate-custom.ts'
import type { JsonObject, JsonValue } from '../../../src/json/value.ts'

const INT_OR_STRING = {
  'x-kubernetes-int-or-string': true,
  anyOf: [{ type: 'integer' }, { type: 'string' }],
}

const textOf = (schema: JsonObject, a: JsonValue): string => {
  const errors = schemaErrors({ type: 'object', properties: { a: schema } }, { a })
  return errors.length === 0
    ? ''
    : invalidMessage('K', 'n', errors).slice('K "n" is invalid: '.length)
}

describe('what schemas compose', () => {
  it.each([
    [INT_OR_STRING, '10%', ''],
    [INT_OR_STRING, 10, ''],
    [
      INT_OR_STRING,
      true,
      '[a: Invalid value: "boolean": a in body must be of type integer,string: "boolean", <nil>: Invalid value: "": "a" must validate at least one schema (anyOf), a: Invalid value: "boolean": a in body must be of type integer: "boolean"]',
    ],
    [{ oneOf: [{ minimum: 5 }, { maximum: 9 }] }, 4, ''],
    [
      { oneOf: [{ minimum: 5 }, { maximum: 9 }] },
      7,
      '<nil>: Invalid value: "": "a" must validate one and only one schema (oneOf). Found 2 valid alternatives',
    ],
    [
      { oneOf: [{ required: ['b'] }, { required: ['c'] }] },
      {},
      '[<nil>: Invalid value: "": "a" must validate one and only one schema (oneOf). Found none valid, a.b: Required value]',
    ],
    [
      { allOf: [{ minLength: 3 }, { pattern: '^x' }] },
      'x',
      '[a: Invalid value: "x": a in body should be at least 3 chars long, <nil>: Invalid value: "": "a" must validate all the schemas (allOf)]',
    ],
    [
      { allOf: [{ minLength: 3 }] },
      'x',
      '[a: Invalid value: "x": a in body should be at least 3 chars long, <nil>: Invalid value: "": "a" must validate all the schemas (allOf). None validated]',
    ],
    [
      { not: { enum: ['root'] } },
      'root',
      '<nil>: Invalid value: "": "a" must not validate the schema (not)',
    ],
    [{ not: { enum: ['root'] } }, 'franta', ''],
  ])('%j of %j', (schema, value, text) => {
    expect(textOf(schema, value)).toBe(text)
  })

  it('tell of the alternative that came furthest', () => {
    const far = { properties: { b: { type: 'integer' }, c: { type: 'integer' } }, required: ['d'] }

    expect(textOf({ anyOf: [{ required: ['e'] }, far] }, { b: 1, c: 2 })).toBe(
      '[<nil>: Invalid value: "": "a" must validate at least one schema (anyOf), a.d: Required value]',
    )
  })
})

describe('what schemas bound', () => {
  it.each([
    [
      { type: 'object', maxProperties: 1 },
      { b: 1, c: 2 },
      'a: Too many: 2: must have at most 1 items',
    ],
    [
      { type: 'object', minProperties: 1 },
      {},
      'a: Invalid value: 0: a in body should have at least 1 properties',
    ],
    [
      { type: 'integer', enum: [1, 2] },
      'x',
      '[a: Invalid value: "string": a in body must be of type integer: "string", a: Unsupported value: "x": supported values: "1", "2"]',
    ],
    [
      { type: 'string', minLength: 3, pattern: '^y' },
      'x',
      'a: Invalid value: "x": a in body should be at least 3 chars long',
    ],
  ])('%j of %j', (schema, value, text) => {
    expect(textOf(schema, value)).toBe(text)
  })
})

describe('an update', () => {
  const port = { type: 'object', properties: { name: { type: 'string' }, to: { maximum: 9 } } }
  const keyed = { 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['name'] }
  const schema = {
    type: 'object',
    required: ['spec'],
    properties: {
      spec: {
        type: 'object',
        required: ['size'],
        properties: {
          size: { minimum: 5 },
          note: { type: 'string' },
          ports: { type: 'array', ...keyed, items: port },
          plain: { type: 'array', items: { maximum: 9 } },
        },
      },
    },
  }
  const fields = (old: JsonObject, value: JsonObject): readonly string[] =>
    schemaErrors(schema, value, { old }).map(({ field }) => field)

  it.each([
    ['a value', { size: 1 }, { size: 1, note: 'new' }, []],
    ['another wrong value', { size: 1 }, { size: 2 }, ['spec.size']],
    ['a gap where all else stays', { note: 'old' }, { note: 'old' }, []],
    ['a gap where something changes', { note: 'old' }, { note: 'new' }, ['spec.size']],
    [
      'an item of a keyed list, wherever it stands',
      { size: 5, ports: [{ name: 'a', to: 10 }] },
      { size: 5, ports: [{ name: 'b' }, { name: 'a', to: 10 }] },
      [],
    ],
    ['a whole list', { size: 5, plain: [10] }, { size: 6, plain: [10] }, []],
    [
      'an item of a list that changes',
      { size: 5, plain: [10] },
      { size: 5, plain: [10, 1] },
      ['spec.plain[0]'],
    ],
  ])('that leaves %s: %j, %j', (_what, old, spec, wrong) => {
    expect(fields({ spec: old }, { spec })).toEqual(wrong)
  })

  it('does not leave what the whole lacks', () => {
    expect(fields({}, {})).toEqual(['spec'])
  })
})

describe('sets and keyed lists', () => {
  const set = { type: 'array', 'x-kubernetes-list-type': 'set', items: { type: 'string' } }
  const ports = {
    type: 'array',
    'x-kubernetes-list-type': 'map',
    'x-kubernetes-list-map-keys': ['name'],
    items: { type: 'object', additionalProperties: true },
  }
  const schema = { type: 'object', properties: { set, ports } }
  const told = (object: JsonObject, previous?: JsonObject): readonly string[] =>
    listTypeErrors(schema, object, previous).map(({ field, message }) => `${field}: ${message}`)

  it('tell of a repeated item once', () => {
    expect(told({ set: ['a', 'b', 'a', 'a'] })).toEqual(['set[2]: Duplicate value: "a"'])
  })

  it('compare the keys alone', () => {
    expect(
      told({ ports: [{ name: 'http', port: 80 }, { name: 'http', port: 81 }, {}, {}] }),
    ).toEqual(['ports[1]: Duplicate value: {"name":"http"}', 'ports[3]: Duplicate value: {}'])
  })

  it('may stay as they are', () => {
    expect(told({ set: ['a', 'a'] }, { set: ['b', 'b'] })).toEqual([])
    expect(told({ set: ['a', 'a'] }, { set: ['a'] })).toHaveLength(1)
  })
})
