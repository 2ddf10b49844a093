import { describe, expect, it } from 'vitest'
import { deepFreeze } from '../../src/json/deep-freeze.ts'
import { applyMergePatch } from '../../src/json/merge-patch.ts'
import type { JsonObject } from '../../src/json/value.ts'

describe('applyMergePatch', () => {
  // The examples of RFC 7386, appendix A, in which document and patch are objects.
  it.each<[JsonObject, JsonObject, JsonObject]>([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('makes of %j and %j %j', (document, patch, wanted) => {
    expect(applyMergePatch(deepFreeze(document), deepFreeze(patch))).toEqual(wanted)
  })

  it('keeps nulls in lists, and drops those in the objects of new lists', () => {
    expect(applyMergePatch({}, { a: [null, { b: null, c: 1 }] })).toEqual({ a: [null, { c: 1 }] })
  })

  it('takes a list over an object as it is', () => {
    expect(applyMergePatch({ a: {} }, { a: [{ b: null }] })).toEqual({ a: [{ b: null }] })
  })

  it('sorts the keys of what it reaches, and leaves the rest', () => {
    const merged = applyMergePatch({ z: { b: 1, a: 1 }, y: { d: 1 } }, { y: { c: 1 } })

    expect(JSON.stringify(merged)).toBe('{"y":{"c":1,"d":1},"z":{"b":1,"a":1}}')
  })

  it('has no key with a meaning of its own', () => {
    const patch = JSON.parse('{"__proto__":{"a":1}}') as JsonObject

    const merged = applyMergePatch({}, patch)

    expect(JSON.stringify(merged)).toBe('{"__proto__":{"a":1}}')
    expect(Object.prototype).not.toHaveProperty('a')
  })
})
