import { expect, it, vi } from 'vitest'
import { createMock } from 'tokamock'
import { dataModel } from 'tokamock/data'

// What a query that names the key costs does not depend on how many objects there are.
it('looks at one object only when a query names its key', () => {
  const mock = createMock()
  const db = dataModel(mock)
  for (const key of ['a', 'b', 'c']) db.oAuthClient.create({ key, grantMethod: 'auto' })
  const collection = mock.collections.get('OAuthClient')
  if (!collection) throw new TypeError('there are no clients')
  const scans = vi.spyOn(collection, 'entries')
  const where = { key: { equals: 'b' } }
  const both = { ...where, grantMethod: { equals: 'auto' } }

  const found = [
    db.oAuthClient.findFirst({ where }),
    db.oAuthClient.findFirst({ where: both }),
    ...db.oAuthClient.findMany({ where: both }),
    db.oAuthClient.update({ where, data: { secret: 'x' } }),
    ...(db.oAuthClient.updateMany({ where: both, data: { secret: 'y' } }) ?? []),
    db.oAuthClient.delete({ where: both }),
    db.oAuthClient.update({ where, data: { secret: 'z' } }),
    db.oAuthClient.deleteMany({ where }),
  ]
  const count = db.oAuthClient.count({ where: { key: { equals: 'a' } } })

  expect(found.map((record) => (record && 'key' in record ? record.key : record))).toEqual([
    ...Array.from({ length: 6 }, () => 'b'),
    null,
    null,
  ])
  expect(count).toBe(1)
  expect(scans).not.toHaveBeenCalled()
  db.oAuthClient.findMany({ where: { grantMethod: { equals: 'auto' } } })
  expect(scans).toHaveBeenCalledTimes(1)
})
