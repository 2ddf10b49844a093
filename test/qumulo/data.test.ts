import { describe, expect, it } from 'vitest'
import { documents } from '../../contracts/documents/index.ts'
import { qumuloRetiredToken, type World } from '../../fixtures/index.ts'
import { createMock } from '../../mocks/index.ts'
import { dataModel } from '../../mocks/model.ts'
import { qumuloModel } from '../../mocks/qumulo/model.ts'
import { call } from './calls.ts'

const TOKENS = '/v1/auth/access-tokens/'
const WHO_AM_I = '/v1/session/who-am-i'

const worldOf = (...qumulo: unknown[]): World =>
  ({ name: 'test', objects: [], qumulo }) as unknown as World

describe('a Qumulo cluster as data', () => {
  it('shows what a client made, without the bearer token', async () => {
    const mock = createMock()
    const db = dataModel(mock)

    const made = await call(mock, 'POST', TOKENS, { body: { user: { uid: 7 } } })

    const { id } = made.json as { id: string }
    expect(db.qumuloAccessToken.findFirst({ where: { key: { equals: id } } })).toMatchObject({
      key: id,
      enabled: true,
      user: { uid: 7 },
      bearer_token: null,
    })
  })

  it('changes tokens under the hands of clients, who keep their bearer token', async () => {
    const mock = createMock()
    const db = dataModel(mock)
    const made = await call(mock, 'POST', TOKENS, { body: { user: { uid: 7 } } })
    const { bearer_token: bearer } = made.json as { bearer_token: string }
    const where = { user: { uid: { equals: 7 } } }

    db.qumuloAccessToken.update({ where, data: { enabled: false } })
    expect((await call(mock, 'GET', WHO_AM_I, { bearer })).status).toBe(401)
    db.qumuloAccessToken.update({ where, data: { enabled: true } })
    expect((await call(mock, 'GET', WHO_AM_I, { bearer })).status).toBe(200)
    db.qumuloAccessToken.delete({ where })
    expect((await call(mock, 'GET', WHO_AM_I, { bearer })).status).toBe(401)
  })

  it('makes users who log in, and tokens of theirs', async () => {
    const mock = createMock()
    const db = dataModel(mock)

    db.qumuloUser.create({ key: '1040', name: 'ci', password: 'pw', roles: ['Observers'] })
    db.qumuloAccessToken.create({ key: String((1040n << 64n) + 5n) })

    const body = { username: 'ci', password: 'pw' }
    expect((await call(mock, 'POST', '/v1/session/login', { body })).status).toBe(200)
    const list = await call(mock, 'GET', `${TOKENS}?user=ci`)
    expect(list.json).toMatchObject({ entries: [{ id: String((1040n << 64n) + 5n) }] })
  })

  it('keeps the tokens of neighbours apart, to the last id', async () => {
    const mock = createMock({ world: worldOf({ kind: 'User', name: 'a', auth_id: '1040' }) })
    const db = dataModel(mock)
    const user = { auth_id: '1040' }
    const own = [1040n << 64n, (1041n << 64n) - 1n].map(String)

    for (const key of own) db.qumuloAccessToken.create({ key, user })
    db.qumuloUser.create({ key: '1041', name: 'b' })
    db.qumuloAccessToken.create({ key: String(1041n << 64n) })

    const list = await call(mock, 'GET', `${TOKENS}?user=a`)
    expect(list.json).toMatchObject({ entries: own.map((id) => ({ id })), paging: { next: null } })
  })

  it('refuses ids that cannot be', () => {
    const db = dataModel(createMock())

    expect(() => db.qumuloAccessToken.create({ key: 'mine' })).toThrow('not (auth_id << 64) + key')
    expect(() => db.qumuloAccessToken.create({ key: '5' })).toThrow()
    expect(() =>
      db.qumuloAccessToken.create({
        key: String((500n << 64n) + 5n),
        user: { auth_id: '501' },
      }),
    ).toThrow('is an id of auth_id:500, not 501')
  })

  it('has all that the document says of a token', () => {
    const schema = documents['qumulo']?.components.schemas['api_access_token_metadata']
    const { key: _key, bearer_token: _secret, ...fields } = qumuloModel.qumuloAccessToken

    expect(Object.keys(fields)).toEqual(Object.keys(schema?.['properties'] ?? {}))
  })

  it('is not there where the cluster is not', () => {
    const db = dataModel(createMock({ apis: ['openshift'] }))

    expect(Object.keys(db)).not.toContain('qumuloAccessToken')
  })
})

describe('a world of a Qumulo cluster', () => {
  it('has tokens under their own ids and times', async () => {
    const mock = createMock({ world: 'typical', clock: 'manual' })

    const list = await call(mock, 'GET', `${TOKENS}?user=backup`)

    expect(list.json).toMatchObject({
      entries: [
        { creation_time: '2024-11-18T13:20:55.9Z', enabled: false, expiration_time: null },
        {
          creation_time: '2025-09-30T22:00:03.104772001Z',
          expiration_time: '2026-01-31T00:00:00Z',
        },
      ],
    })
  })

  it('fills in what it leaves out', async () => {
    const mock = createMock({
      world: worldOf({ kind: 'User', name: 'a' }, { kind: 'AccessToken', user: { name: 'a' } }),
    })

    const list = await call(mock, 'GET', TOKENS)

    expect(list.json).toMatchObject({
      entries: [{ user: { auth_id: '1001', name: 'a' }, creator: { name: 'admin' } }],
    })
  })

  it.each([
    [{ kind: 'Token' }, 'qumulo has a kind "Token": there are AccessToken, User, Group'],
    [null, 'qumulo has a kind undefined'],
    [{ kind: 'User' }, 'QumuloUser: name is missing'],
    [{ kind: 'User', name: 'a', auth_id: 'b' }, 'auth_id is "b", not a number'],
    [{ kind: 'User', name: 'a', domain: 'AD' }, 'there is no domain AD'],
    [{ kind: 'User', name: 'a', roles: 'Observers' }, 'roles is "Observers", not a list of texts'],
    [{ kind: 'AccessToken' }, 'QumuloAccessToken: user is missing'],
    [{ kind: 'AccessToken', user: { name: 'nobody' } }, 'user is nobody'],
    [{ kind: 'AccessToken', user: { uid: 1 }, bearer_token: 'x' }, 'bearer_token is none'],
    [{ kind: 'AccessToken', user: { uid: 1 }, expiration_time: 'x' }, '"x" is no time'],
    [{ ...qumuloRetiredToken, user: { uid: 1 } }, 'is an id of auth_id:1031'],
  ])('refuses %j', (object, message) => {
    const users = { kind: 'User', name: 'backup', auth_id: '1031' }

    expect(() => createMock({ world: worldOf(users, object) })).toThrow(message)
  })
})
