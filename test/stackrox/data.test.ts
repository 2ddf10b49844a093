import { describe, expect, it } from 'vitest'
import { documents } from '../../contracts/documents/index.ts'
import { stackroxPipelineToken, type World } from '../../fixtures/index.ts'
import { createMock } from '../../mocks/index.ts'
import { dataModel } from '../../mocks/model.ts'
import { stackroxModel } from '../../mocks/stackrox/model.ts'
import { issued } from './admin.ts'
import { call } from './calls.ts'

const TOKENS = '/v1/apitokens'

const worldOf = (...stackrox: unknown[]): World =>
  ({ name: 'test', objects: [], stackrox }) as unknown as World

describe('a Central as data', () => {
  it('shows what a client made, and revokes it under its hands', async () => {
    const mock = createMock()
    const db = dataModel(mock)
    const { token, id } = await issued(mock, ['Admin'])
    const where = { key: { equals: id } }

    expect(db.stackroxToken.findFirst({ where })).toMatchObject({ id, role: 'Admin' })
    db.stackroxToken.update({ where, data: { revoked: true } })

    expect((await call(mock, 'GET', TOKENS, { token })).status).toBe(401)
  })

  it('fills in what is left out, and tells role as Central does', async () => {
    const mock = createMock({ clock: 'manual' })
    const db = dataModel(mock)

    db.stackroxToken.create({ key: 'one', name: 'a', role: 'Analyst' })
    db.stackroxToken.create({ key: 'two', name: 'b', roles: ['A', 'B'], role: 'A' })

    expect((await call(mock, 'GET', TOKENS)).json).toMatchObject({
      tokens: [
        {
          id: 'one',
          roles: ['Analyst'],
          issuedAt: '2026-01-01T00:00:00Z',
          expiration: '2027-01-01T00:00:00Z',
          revoked: false,
        },
        { id: 'two', roles: ['A', 'B'], role: '' },
      ],
    })
  })

  it('has all that the document says of a token', () => {
    const schema = documents['stackrox']?.components.schemas['StorageTokenMetadata']
    const { key: _key, ...fields } = stackroxModel.stackroxToken

    expect(Object.keys(fields)).toEqual(Object.keys(schema?.['properties'] ?? {}))
  })
})

describe('a world of a Central', () => {
  it('has tokens as old as they say', async () => {
    const mock = createMock({ world: 'typical', clock: 'manual' })

    const token = await call(mock, 'GET', `${TOKENS}/${stackroxPipelineToken.id}`)

    expect(token.json).toMatchObject({
      issuedAt: '2025-11-22T00:00:00Z',
      expiration: '2026-11-22T00:00:00Z',
    })
  })

  it.each([
    [{ kind: 'Token' }, 'stackrox has a kind "Token": there are ApiToken, Role'],
    [null, 'stackrox has a kind undefined'],
    [{ kind: 'ApiToken', name: 5 }, 'StackroxToken: name is 5, not a text'],
    [{ kind: 'ApiToken', name: 'a', expiration: 'x' }, 'expiration is "x", which is no time'],
    [{ kind: 'ApiToken', name: 'a', expiresIn: '1h' }, '"1h" is no number of seconds'],
    [{ kind: 'Role' }, 'StackroxRole: name is missing'],
    [{ kind: 'Role', name: 'a', permissions: { Image: 'READ' } }, 'permissions are resources with'],
  ])('refuses %j', (object, message) => {
    expect(() => createMock({ world: worldOf(object) })).toThrow(message)
  })
})
