import { expect, it } from 'vitest'
import { decodeEntries } from '../../../src/kube/managed-fields/entries.ts'
import { compareKeys } from '../../../src/kube/managed-fields/compare-keys.ts'

it('puts path elements in order by what they are, not by how they are written', () => {
  const ordered = [
    'f:a',
    'f:a b',
    'k:{"name":"a"}',
    'k:{"name":"a","port":2}',
    'k:{"name":"a b"}',
    'k:{"port":2}',
    'k:{"port":10}',
    'v:2',
    'v:10',
    'v:"a"',
    'v:"a b"',
    'v:"ok"',
    String.raw`v:"\u2028"`,
    'v:false',
    'v:true',
    'i:2',
    'i:10',
  ]

  expect(ordered.toReversed().toSorted(compareKeys)).toEqual(ordered)
})

it('reads an entry without fields as one that owns nothing', () => {
  const entry = { manager: 'm', operation: 'Update', apiVersion: 'v1', fieldsType: 'FieldsV1' }

  expect(decodeEntries([entry])?.map(({ fields }) => fields.children.size)).toEqual([0])
  expect(decodeEntries([{ ...entry, fieldsV1: 'x' }])).toBeUndefined()
})
