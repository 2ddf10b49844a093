import { expect, it } from 'vitest'
import { dataModel } from '../../mocks/model.ts'
import { createMock } from '../../mocks/index.ts'

const PODS = '/api/v1/pods'

function nested(levels: number): object {
  let value = {}
  for (let level = 0; level < levels; level += 1) value = { a: value }
  return value
}

function itself(): object {
  const value: Record<string, unknown> = {}
  value['a'] = value
  return value
}

const values: readonly [string, object, string][] = [
  ['a bigint', { a: 1n }, 'Pod "default/x": spec.a is a bigint'],
  ['a function', { a: [() => 1] }, 'Pod "default/x": spec.a.0 is a function'],
  ['no number', { a: Number.NaN }, 'Pod "default/x": spec.a is NaN'],
]

it.each(values)('refuses %s, which could be stored but not be listed', async (_, spec, message) => {
  const mock = createMock()
  const db = dataModel(mock)

  expect(() => db.pod.create({ key: 'default/x', spec })).toThrow(new TypeError(message))
  expect(db.pod.count()).toBe(0)
  const list = await mock.fetch(PODS)
  expect((await list.json()).items).toEqual([])
})

it.each([
  ['nests too deeply', nested(5000)],
  ['holds itself', itself()],
])('refuses what %s', async (_, spec) => {
  const mock = createMock()
  const db = dataModel(mock)

  expect(() => db.pod.create({ key: 'default/x', spec })).toThrow(/call stack|levels deep/)
  expect(db.pod.count()).toBe(0)
  const list = await mock.fetch(PODS)
  expect((await list.json()).items).toEqual([])
})
