import suite from 'json-patch-test-suite/tests.json' with { type: 'json' }
import specification from 'json-patch-test-suite/spec_tests.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { deepFreeze } from '../../src/json/deep-freeze.ts'
import { JsonPatchError } from '../../src/json/json-patch-error.ts'
import { applyJsonPatch } from '../../src/json/json-patch.ts'
import { parseWithScalars } from '../../src/json/parse-with-scalars.ts'
import type { JsonValue } from '../../src/json/value.ts'

interface Case {
  readonly comment?: string
  readonly doc?: unknown
  readonly patch?: unknown
  readonly expected?: unknown
  readonly error?: string
  readonly disabled?: boolean
}

const apply = (document: unknown, patch: unknown): unknown =>
  applyJsonPatch(document as JsonValue, patch as readonly JsonValue[])

/** What evanphx/json-patch does in spite of RFC 6902, by the patch. */
const quirks: Readonly<Record<string, unknown>> = {
  '[{"op":"add","path":"/bar/-1","value":"5"}]': { bar: [1, 2, '5'] },
  '[{"op":"add","path":"/-"}]': [1, null],
  '[{"op":"replace","path":"/0"}]': [null],
  '[{"op":"add","path":"","value":{"baz":"qux"}}]': JsonPatchError,
}

const cases = ([...suite, ...specification] as readonly Case[]).filter(
  ({ patch, disabled }) => patch !== undefined && !disabled,
)

/** A patch that tests a value, spelled as given. */
const test = (document: string, value: string): (() => unknown) => {
  const patch = parseWithScalars(`[{"op":"test","path":"/a","value":${value}}]`)
  const operations = patch.value as readonly JsonValue[]
  return () => applyJsonPatch(JSON.parse(document) as JsonValue, operations, patch.sourceOf)
}

const GIVE_NULL = { op: 'add', path: '/n', value: null }

const copies = (count: number): unknown[] =>
  Array.from({ length: count }, (_, i) => ({ op: 'copy', from: '/a', path: `/copy${i}` }))

describe('applyJsonPatch', () => {
  it.each(cases.map((test) => [JSON.stringify(test.patch), test] as const))(
    'does %s as the test suite of RFC 6902 says, but for the known quirks',
    (text, { doc, patch, expected, error }) => {
      const wanted = text in quirks ? quirks[text] : error === undefined ? expected : JsonPatchError

      if (wanted === JsonPatchError) expect(() => apply(doc, patch)).toThrow(JsonPatchError)
      else if (wanted === undefined) expect(() => apply(doc, patch)).not.toThrow()
      else expect(apply(doc, patch)).toEqual(wanted)
    },
  )

  it('counts negative indices from the end', () => {
    const removed = apply({ list: ['a', 'b', 'c'] }, [{ op: 'remove', path: '/list/-1' }])
    const replaced = apply({ list: ['a', 'b'] }, [{ op: 'replace', path: '/list/-2', value: 'x' }])

    expect(removed).toEqual({ list: ['a', 'b'] })
    expect(replaced).toEqual({ list: ['x', 'b'] })
    expect(() => apply({ list: ['a'] }, [{ op: 'remove', path: '/list/-2' }])).toThrow(
      JsonPatchError,
    )
  })

  it('replaces a key that is missing, in an object that is there', () => {
    expect(apply({ map: {} }, [{ op: 'replace', path: '/map/a', value: 1 }])).toEqual({
      map: { a: 1 },
    })
    expect(() => apply({}, [{ op: 'replace', path: '/map/a', value: 1 }])).toThrow(JsonPatchError)
  })

  it('ignores what stands before the first slash', () => {
    expect(apply({}, [{ op: 'add', path: 'ignored/a', value: 1 }])).toEqual({ a: 1 })
  })

  it('tests scalars as they are written', () => {
    expect(test('{"a":60}', '60')).not.toThrow()
    expect(test('{"a":60}', '60.0')).toThrow(JsonPatchError)
    expect(test('{"a":"x&y"}', '"x\\u0026y"')).not.toThrow()
    expect(test('{"a":"x&y"}', '"x&y"')).toThrow(JsonPatchError)
    expect(test('{"a":{"b":[1,2]}}', '{"b":[1,2]}')).not.toThrow()
  })

  it.each([
    ['tests what is missing for nothing', [{ op: 'test', path: '/missing' }], true],
    ['replaces the document by nothing', [{ op: 'replace', path: '' }], true],
    ['walks through a null it has given', [GIVE_NULL, { op: 'remove', path: '/n/b' }], true],
    ['walks through a null of the document', [{ op: 'remove', path: '/null/b' }], false],
    ['tests for another value', [{ op: 'test', path: '/a', value: 2 }], false],
  ])('that %s: does the real library crash?', (_, patch, isCrash) => {
    const document = { a: 1, null: null }

    expect(() => apply(document, patch)).toThrow(expect.objectContaining({ isCrash }))
  })

  it('tells a null that it has given from one that was there', () => {
    const isNull = { op: 'test', path: '/n', value: null }
    const isNothing = { op: 'test', path: '/n' }

    expect(() => apply({}, [isNull])).not.toThrow()
    expect(() => apply({}, [GIVE_NULL, isNull])).not.toThrow()
    expect(() => apply({}, [GIVE_NULL, isNothing])).toThrow(
      expect.objectContaining({ isCrash: false }),
    )
  })

  it('copies no more than 3 MiB', () => {
    const document = { a: 'x'.repeat(1024 * 1024) }

    expect(() => apply(document, copies(2))).not.toThrow()
    expect(() => apply(document, copies(3))).toThrow(JsonPatchError)
  })

  it('sorts the keys of what a pointer passes, and leaves the rest', () => {
    const document = { z: { b: 1, a: 2 }, y: { d: 1, c: { f: 1, e: 1 } } }

    const patched = apply(document, [{ op: 'add', path: '/y/a', value: { h: 1, g: 2 } }])

    expect(JSON.stringify(patched)).toBe(
      '{"y":{"a":{"h":1,"g":2},"c":{"f":1,"e":1},"d":1},"z":{"b":1,"a":2}}',
    )
  })

  it('changes nothing of what it is given', () => {
    const document = deepFreeze({ map: { a: 1 }, list: [1, 2] })
    const patch = deepFreeze([
      { op: 'add', path: '/map/b', value: { c: 1 } },
      { op: 'add', path: '/map/b/d', value: 2 },
      { op: 'move', from: '/list/0', path: '/list/1' },
    ])

    expect(applyJsonPatch(document, patch)).toEqual({
      map: { a: 1, b: { c: 1, d: 2 } },
      list: [2, 1],
    })
  })

  it('has no key with a meaning of its own', () => {
    const patched = apply(JSON.parse('{"__proto__":{"a":1}}'), [
      { op: 'add', path: '/__proto__/b', value: 2 },
      { op: 'add', path: '/constructor', value: 3 },
    ])

    expect(JSON.stringify(patched)).toBe('{"__proto__":{"a":1,"b":2},"constructor":3}')
    expect(() => apply({}, [{ op: 'add', path: '/__proto__/a', value: 1 }])).toThrow(JsonPatchError)
    expect(Object.prototype).not.toHaveProperty('a')
  })
})
