import { describe, expect, it } from 'vitest'
import { createMock } from 'tokamock'
import { dataModel } from 'tokamock/data'

const TOKEN = 'sha256~0123456789012345678901234567890123456789012'

describe('what a model takes, though no client could write it', () => {
  it('is a token that has long expired: it is there until its time has passed once more', () => {
    const mock = createMock({ clock: 'manual' })
    const db = dataModel(mock)

    db.oAuthAccessToken.create({
      key: TOKEN,
      expiresIn: 600,
      metadata: { creationTimestamp: '2025-01-01T00:00:00Z' },
    })
    mock.clock.advance('5m')
    const seen = db.oAuthAccessToken.count()
    mock.clock.advance('10m')

    expect([seen, db.oAuthAccessToken.count()]).toEqual([1, 0])
  })

  it('is what breaks the rules of the kind', () => {
    const db = dataModel(createMock())

    const client = db.oAuthClient.create({ key: 'NOT VALID', grantMethod: 'nonsense' })

    expect(client.grantMethod).toBe('nonsense')
  })

  it('is a namespace in the midst of being deleted; a plain one is active', () => {
    const db = dataModel(createMock())

    db.namespace.create({ key: 'ending', status: { phase: 'Terminating' } })
    db.namespace.create({ key: 'new' })

    const where = { key: { in: ['ending', 'new'] } }
    const made = db.namespace.findMany({ where })
    expect(made.map(({ key, spec, status }) => [key, spec, status.phase])).toEqual([
      ['ending', { finalizers: ['kubernetes'] }, 'Terminating'],
      ['new', { finalizers: ['kubernetes'] }, 'Active'],
    ])
  })
})

describe('what a model refuses', () => {
  const db = dataModel(createMock({ world: 'typical' }))

  it.each([
    [{ key: 'a/b' }, '"a/b" is no key of OAuthClient: it must be a name without "/" and "%"'],
    [{ key: '..' }, '".." is no key of OAuthClient: it must be a name without "/" and "%"'],
    [{ key: 5 as never }, 'oAuthClient: key is 5, it must be a text'],
    [
      { key: 'a', metadata: { name: 'b' } },
      'OAuthClient "a": metadata.name is "b", it must be "a"',
    ],
    [{ key: 'a', kind: 'Pod' }, 'OAuthClient "a": kind is "Pod", it must be "OAuthClient"'],
    [
      { key: 'a', secret: 5 as never },
      'OAuthClient "a": json: cannot unmarshal number into Go struct field OAuthClient.secret of type string',
    ],
    [
      { key: 'a', metadata: { labels: 'x' as never } },
      'OAuthClient "a": json: cannot unmarshal string into Go struct field ObjectMeta.metadata.labels of type map[string]string',
    ],
  ])('create(%j)', (values, message) => {
    expect(() => db.oAuthClient.create(values)).toThrow(new TypeError(message))
    expect(db.oAuthClient.count()).toBe(4)
  })

  it('a namespaced object without a namespace', () => {
    const message = '"builder" is no key of ServiceAccount: it must be "namespace/name"'

    expect(() => db.serviceAccount.create({ key: 'builder' })).toThrow(new TypeError(message))
  })

  it('a new name for an old key, and leaves the object as it was', () => {
    const [before] = db.oAuthClient.getAll()
    const where = { key: { equals: before?.key ?? '' } }

    expect(() => db.oAuthClient.update({ where, data: { metadata: { name: 'b' } } })).toThrow(
      /metadata.name is "b", it must be/,
    )
    expect(() => db.oAuthClient.update({ where, data: { key: 'a/b', secret: 'new' } })).toThrow(
      /"a\/b" is no key of OAuthClient/,
    )

    expect(db.oAuthClient.getAll()[0]).toEqual(before)
  })

  it('writes to the view of tokens', () => {
    const message =
      'UserOAuthAccessToken only shows the objects of OAuthAccessToken: write to those'
    const { userOAuthAccessToken: view, oAuthAccessToken: tokens } = db
    const [first] = tokens.getAll()
    const where = { key: { equals: first?.key ?? '' } }

    expect(view.findFirst({ where })).toMatchObject({ ...first, kind: 'UserOAuthAccessToken' })
    expect(() => view.create({ key: TOKEN })).toThrow(new TypeError(message))
    expect(() => view.update({ where, data: { expiresIn: 1 } })).toThrow(new TypeError(message))
    expect(() => view.delete({ where })).toThrow(new TypeError(message))
    expect(() => view.deleteMany({ where: {} })).toThrow(new TypeError(message))
  })

  it('a mock that lacks a kind', () => {
    const collections = new Map(createMock().collections)
    collections.delete('Namespace')

    expect(() => dataModel({ collections })).toThrow(
      new TypeError('the mock has no kind Namespace for the model namespace'),
    )
  })
})
