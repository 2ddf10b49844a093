import { describe, expect, it } from 'vitest'
import { createMock } from 'tokamock'
import { dataModel } from 'tokamock/data'

describe('a model of a mock', () => {
  it('shows the world that the mock begins with', () => {
    const db = dataModel(createMock({ world: 'typical' }))

    expect(db.oAuthClient.count()).toBe(4)
  })

  it('follows a reset', () => {
    const mock = createMock({ world: 'typical' })
    const db = dataModel(mock)
    db.oAuthClient.deleteMany({ where: {} })

    mock.reset()

    expect(db.oAuthClient.count()).toBe(4)
  })

  it('follows snapshot and restore', () => {
    const mock = createMock()
    const db = dataModel(mock)
    db.oAuthClient.create({ key: 'kept', grantMethod: 'auto' })
    const saved = mock.snapshot()
    db.oAuthClient.update({ where: { key: { equals: 'kept' } }, data: { key: 'renamed' } })
    db.oAuthClient.create({ key: 'later' })

    mock.restore(saved)

    expect(db.oAuthClient.getAll().map(({ key }) => key)).toEqual(['kept'])
  })

  it('has nothing to do with the model of a fork', () => {
    const mock = createMock()
    const db = dataModel(mock)
    db.oAuthClient.create({ key: 'common' })

    const forked = dataModel(mock.fork())
    forked.oAuthClient.create({ key: 'of-the-fork' })
    db.oAuthClient.delete({ where: { key: { equals: 'common' } } })

    expect(db.oAuthClient.count()).toBe(0)
    expect(forked.oAuthClient.getAll().map(({ key }) => key)).toEqual(['common', 'of-the-fork'])
  })

  it('is the same world in a second model', () => {
    const mock = createMock()
    const [first, second] = [dataModel(mock), dataModel(mock)]

    first.oAuthClient.create({ key: 'console' })

    expect(second.oAuthClient.getAll()).toEqual(first.oAuthClient.getAll())
  })

  it('gives records that later writes do not change', () => {
    const db = dataModel(createMock())
    const before = db.oAuthClient.create({ key: 'console', grantMethod: 'auto' })

    db.oAuthClient.update({
      where: { key: { equals: 'console' } },
      data: { grantMethod: 'prompt' },
    })

    expect(before.grantMethod).toBe('auto')
    expect(() => Object.assign(before, { grantMethod: 'x' })).toThrow(TypeError)
    expect(() => Object.assign(before.metadata, { name: 'x' })).toThrow(TypeError)
  })
})
