import { describe, expect, it } from 'vitest'
import {
  stackroxEndingToken,
  stackroxExpiredToken,
  stackroxPipelineToken,
  stackroxRevokedToken,
} from '../../fixtures/index.ts'
import { createMock, pruneStackroxTokens } from '../../mocks/index.ts'
import { issued } from './admin.ts'
import { call } from './calls.ts'

const TOKENS = '/v1/apitokens'
const body = { name: 'ci', roles: ['Admin'] }

const idsIn = ({ json }: { readonly json: unknown }): readonly string[] =>
  (json as { tokens: { id: string }[] }).tokens.map(({ id }) => id)

async function answersOfSeed(): Promise<readonly (string | undefined)[]> {
  const mock = createMock({ clock: 'manual', seed: 7 })
  const made = await call(mock, 'POST', `${TOKENS}/generate`, { body })
  return [made.text, (await call(mock, 'GET', TOKENS)).text]
}

describe('a Central', () => {
  it('answers two mocks of one seed byte for byte the same, tokens and signatures too', async () => {
    const [first, second] = await Promise.all([answersOfSeed(), answersOfSeed()])

    expect(first).toEqual(second)
    expect(first[0]).toMatch(/"token":"eyJhbGciOiJSUzI1NiIsImtpZCI6Imp3dGswIiwidHlwIjoiSldUIn0\./)
  })

  it('issues by its own clock, in whole seconds', async () => {
    const mock = createMock({ clock: 'manual' })
    mock.clock.set('2026-07-01T10:00:00.999Z')

    const made = await call(mock, 'POST', `${TOKENS}/generate`, { body })

    expect(made.json).toMatchObject({
      metadata: { issuedAt: '2026-07-01T10:00:00Z', expiration: '2027-07-01T10:00:00Z' },
    })
  })

  it('takes a token for a minute past its expiration, and lists it afterwards', async () => {
    const mock = createMock({ clock: 'manual' })
    const { token, id } = await issued(mock, ['Admin'], { expiration: '2026-01-01T01:00:00.7Z' })
    const use = () => call(mock, 'GET', TOKENS, { token })

    mock.clock.set('2026-01-01T01:01:00Z')
    expect((await use()).status).toBe(200)
    mock.clock.advance('1ms')

    expect((await use()).json).toMatchObject({ code: 16 })
    expect(idsIn(await call(mock, 'GET', `${TOKENS}?revoked=false`))).toEqual([id])
    expect((await call(mock, 'GET', `${TOKENS}/${id}`)).status).toBe(200)
  })

  it('takes an expiration of this very moment', async () => {
    const mock = createMock({ clock: 'manual' })
    const generate = (expiration: string) =>
      call(mock, 'POST', `${TOKENS}/generate`, { body: { ...body, expiration } })

    expect((await generate('2026-01-01T00:00:00Z')).status).toBe(200)
    expect((await generate('2025-12-31T23:59:59.999999999Z')).status).toBe(400)
  })

  it('lists tokens in the order in which they were issued', async () => {
    const mock = createMock({ world: 'typical' })

    expect(idsIn(await call(mock, 'GET', TOKENS))).toEqual(
      [stackroxPipelineToken, stackroxRevokedToken, stackroxExpiredToken, stackroxEndingToken].map(
        ({ id }) => id,
      ),
    )
  })

  it('goes back with the mock, and a token of a world that is gone is nobody', async () => {
    const mock = createMock({ world: 'typical' })
    const before = await call(mock, 'GET', TOKENS)
    const { token } = await issued(mock, ['Admin'])

    mock.reset()

    expect((await call(mock, 'GET', TOKENS)).text).toBe(before.text)
    expect((await call(mock, 'GET', TOKENS, { token })).status).toBe(401)
  })

  it('goes on in a fork with the tokens of before, each on its own', async () => {
    const mock = createMock({ auth: 'tokens' })
    const { token, id } = await issued(mock, ['Admin'])
    const fork = mock.fork()

    await call(fork, 'PATCH', `${TOKENS}/revoke/${id}`, { token })

    expect((await call(fork, 'GET', TOKENS, { token })).status).toBe(401)
    expect((await call(mock, 'GET', TOKENS, { token })).status).toBe(200)
  })
})

const expiration = (days: number): string =>
  new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString()

async function given(stackrox = {}) {
  const mock = createMock({ clock: 'manual', stackrox })
  const expired = await issued(mock, ['Admin'], { expiration: expiration(1) })
  const valid = await issued(mock, ['Admin'])
  const revoked = await issued(mock, ['Admin'])
  const other = await issued(mock, ['Admin'])
  await call(mock, 'PATCH', `${TOKENS}/revoke/${revoked.id}`)
  return { mock, expired, revoked, survivors: [valid.id, other.id] }
}

describe('pruning', () => {
  // stackrox central/pruning/pruning_test.go
  it('deletes revoked tokens, and those that expired more than a day ago', async () => {
    const { mock, expired, revoked, survivors } = await given()
    mock.clock.set(expiration(3))

    const pruned = pruneStackroxTokens(mock)

    expect(pruned.toSorted()).toEqual([expired.id, revoked.id].toSorted())
    expect(idsIn(await call(mock, 'GET', TOKENS))).toEqual(survivors)
    expect((await call(mock, 'GET', `${TOKENS}/${revoked.id}`)).status).toBe(400)
    expect((await call(mock, 'PATCH', `${TOKENS}/revoke/${revoked.id}`)).status).toBe(500)
  })

  it('never happens by itself unless the mock is told so', async () => {
    const { mock } = await given()

    mock.clock.advance('60d')

    expect(idsIn(await call(mock, 'GET', TOKENS))).toHaveLength(4)
  })

  it('happens at every turn that the mock is told', async () => {
    const { mock, expired, survivors } = await given({ pruneEvery: '1h' })
    const left = async () => idsIn(await call(mock, 'GET', TOKENS))

    mock.clock.advance('59m')
    expect(await left()).toHaveLength(4)
    mock.clock.advance('1m')
    expect(await left()).toEqual([expired.id, ...survivors])
    mock.clock.set(expiration(2))
    expect(await left()).toHaveLength(3)
    mock.clock.advance('1h')
    expect(await left()).toEqual(survivors)
  })

  it('needs a Central', () => {
    expect(() => pruneStackroxTokens(createMock({ apis: ['openshift'] }))).toThrow(TypeError)
  })
})
