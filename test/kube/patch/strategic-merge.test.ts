import { describe, expect, it } from 'vitest'
import { deepFreeze } from '../../../src/json/deep-freeze.ts'
import type { JsonObject } from '../../../src/json/value.ts'
import { printGo } from '../../../src/kube/patch/go-value.ts'
import { StrategicError } from '../../../src/kube/patch/strategic/strategic-error.ts'
import { strategicMerge } from '../../../src/kube/patch/strategic/strategic-merge.ts'
import { compileShape } from '../../../src/kube/schema/shape.ts'

const texts = { type: 'array', items: { type: 'string' } }
const shape = compileShape(
  {
    schemas: {
      Thing: {
        type: 'object',
        properties: {
          values: { ...texts, 'x-kubernetes-patch-strategy': 'merge' },
          replaced: texts,
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Item' },
            'x-kubernetes-patch-strategy': 'merge',
            'x-kubernetes-patch-merge-key': 'name',
          },
          labels: { type: 'object', additionalProperties: { type: 'string' } },
          item: { $ref: '#/components/schemas/Item' },
        },
      },
      Item: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          note: { type: 'string' },
          values: { ...texts, 'x-kubernetes-patch-strategy': 'merge' },
        },
      },
    },
  },
  'Thing',
)

const merge = (original: JsonObject, patch: JsonObject): JsonObject =>
  strategicMerge(shape, deepFreeze(original), deepFreeze(patch)).merged

const refusal = (original: JsonObject, patch: JsonObject): StrategicError => {
  try {
    merge(original, patch)
  } catch (error) {
    if (error instanceof StrategicError) return error
    throw error
  }
  throw new Error('the patch was not refused')
}

describe('strategicMerge', () => {
  it('gives an item with a directive a place in the order only behind the last one', () => {
    const patch = {
      '$setElementOrder/items': [{ name: 'a' }],
      items: [{ name: 'a' }, { $patch: 'replace' }],
    }

    expect(refusal({ items: [{ name: 'a' }] }, patch).message).toBe(
      "The order in patch list:\n[map[name:a] map[$patch:replace]]\n doesn't match $setElementOrder list:\n[map[name:a]]\n",
    )
  })

  it('unites lists of scalars that are to be merged, and replaces others', () => {
    const merged = merge(
      { values: ['a', 'b'], replaced: ['a', 'b'] },
      { values: ['c', 'a'], replaced: ['c'] },
    )

    expect(merged).toEqual({ values: ['c', 'a', 'b'], replaced: ['c'] })
  })

  it('puts the items of the server where they stood before those of the patch', () => {
    expect(merge({ values: ['a', 'b', 'c', 'd'] }, { values: ['d', 'x', 'b'] })).toEqual({
      values: ['a', 'c', 'd', 'x', 'b'],
    })
  })

  it('merges objects in lists by their key, lists in them too', () => {
    const original = { items: [{ name: 'a', note: 'x', values: ['1'] }, { name: 'b' }] }

    expect(merge(original, { items: [{ name: 'a', note: null, values: ['2'] }] })).toEqual({
      items: [{ name: 'a', values: ['2', '1'] }, { name: 'b' }],
    })
  })

  it.each<[string, JsonObject, JsonObject]>([
    ['replace', { $patch: 'replace', c: '3' }, { c: '3' }],
    ['delete', { $patch: 'delete', c: '3' }, {}],
    ['retainKeys', { $retainKeys: ['b', 'c'], c: '3' }, { b: '2', c: '3' }],
  ])('follows %s in a map', (_, labels, wanted) => {
    expect(merge({ labels: { a: '1', b: '2' } }, { labels })).toEqual({ labels: wanted })
  })

  it('deletes and replaces items', () => {
    const original = { items: [{ name: 'a' }, { name: 'b' }] }

    expect(merge(original, { items: [{ $patch: 'delete', name: 'a' }, { name: 'c' }] })).toEqual({
      items: [{ name: 'c' }, { name: 'b' }],
    })
    expect(merge(original, { items: [{ name: 'c' }, { $patch: 'replace' }] })).toEqual({
      items: [{ name: 'c' }],
    })
  })

  it('deletes scalars that are named, also those that the patch adds', () => {
    const patch = { '$deleteFromPrimitiveList/values': ['a', 'c'], values: ['c', 'd'] }

    expect(merge({ values: ['a', 'b'] }, { '$deleteFromPrimitiveList/values': ['a'] })).toEqual({
      values: ['b'],
    })
    expect(merge({ values: ['a', 'b'], replaced: ['x'] }, patch)['replaced']).toEqual(['x'])
  })

  it('puts what is new last where the order is empty', () => {
    const patch = { '$setElementOrder/values': [], values: ['d', 'a'] }

    expect(merge({ values: ['a', 'b', 'c'] }, patch)).toEqual({ values: ['a', 'b', 'c', 'd'] })
  })

  it('orders a list as asked', () => {
    const patch = { '$setElementOrder/values': ['d', 'b', 'a'], values: ['d'] }

    expect(merge({ values: ['a', 'b', 'c'] }, patch)).toEqual({ values: ['d', 'b', 'a', 'c'] })
  })

  it('takes over what is new without nulls and directives', () => {
    const patch = { item: { name: 'a', note: null }, labels: { $patch: 'delete' }, values: null }

    expect(merge({}, patch)).toEqual({ item: { name: 'a' } })
  })

  it.each<[JsonObject, number, string]>([
    [{ items: [{ note: 'x' }] }, 500, 'map: map[note:x] does not contain declared merge key: name'],
    [{ labels: { $patch: 'x' } }, 500, 'unknown patch type: x in map: map[$patch:x]'],
    [{ values: [1] }, 500, 'list element types are not identical: [[a] [1]]'],
    [{ labels: { $retainKeys: 'a' } }, 400, 'invalid patch format of retainKeys'],
    [{ labels: { $retainKeys: ['a'], b: '1' } }, 400, 'invalid patch format of retainKeys'],
    [{ $deleteFromPrimitiveListvalues: ['a'] }, 400, 'invalid patch format of primitive list'],
    [{ '$setElementOrder/values': 'a' }, 500, 'expected a []interface {}, but received a string'],
    [
      { '$setElementOrder/colour': [] },
      500,
      'unable to find api field in struct Thing for the json field "colour"',
    ],
    [
      { '$setElementOrder/values': ['b', 'a'], values: ['a', 'b'] },
      500,
      "The order in patch list:\n[a b]\n doesn't match $setElementOrder list:\n[b a]\n",
    ],
    [
      { items: [{ $patch: 'merge', name: 'a' }] },
      500,
      'merging lists cannot yet be specified in the patch',
    ],
  ])('refuses %j with a %i', (patch, status, message) => {
    const original = { values: ['a'], items: [{ name: 'a' }], labels: { a: '1' } }

    expect(refusal(original, patch)).toMatchObject({ status, message })
  })

  it('prints what is left of the patch', () => {
    const original = { items: [{ name: 'a' }], labels: {} }
    const patch = {
      '$setElementOrder/items': [{ name: 'a' }],
      items: [{ name: 'a', note: 'x' }],
      labels: { $patch: 'replace', a: '1' },
      item: { note: null, name: 'n' },
    }

    const { remains } = strategicMerge(shape, original, patch)

    expect(printGo(remains)).toBe('map[item:map[name:n] labels:map[a:1]]')
  })

  it('has no key with a meaning of its own', () => {
    const patch = JSON.parse('{"labels":{"__proto__":"1","constructor":"2"}}') as JsonObject

    expect(JSON.stringify(merge({ labels: { a: '0' } }, patch))).toBe(
      '{"labels":{"a":"0","__proto__":"1","constructor":"2"}}',
    )
  })
})
