import { describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { ADMIN } from './admin.ts'
import { call } from './calls.ts'

const TOKENS = '/v1/apitokens'
const body = { name: 'a, b', roles: ['Admin', 'Analyst'] }

async function statusOfNonsense(machineToMachine: boolean): Promise<number> {
  const mock = createMock({ stackrox: { machineToMachine } })
  return (await call(mock, 'GET', TOKENS, { token: 'x' })).status
}

describe('the options of a Central', () => {
  it('spacing: puts a blank behind commas, those of texts aside, and another one behind proto:', async () => {
    const mock = createMock({ clock: 'manual', seed: 7, stackrox: { spacing: 'loose' } })

    const made = await call(mock, 'POST', `${TOKENS}/generate`, { body })
    const wrong = await call(mock, 'POST', `${TOKENS}/generate`, { body: [] })

    expect(made.text).toMatch(
      /^\{"token":"[^ ]+", "metadata":\{"id":"[^ ]+", "name":"a, b", "roles":\["Admin", "Analyst"\], /,
    )
    expect(wrong.text).toMatch(/^\{"code":3, "message":"proto:\u00a0syntax error/)
    expect((await call(mock, 'GET', `${TOKENS}?pretty`)).text).toMatch(/^\{\n {2}"tokens"/)
  })

  it('machineToMachine: makes 400 of a bearer that is no JWT, 401 without it', async () => {
    expect(await statusOfNonsense(true)).toBe(400)
    expect(await statusOfNonsense(false)).toBe(401)
  })

  it('adminPassword: is what admin authenticates by', async () => {
    const mock = createMock({ auth: 'tokens', stackrox: { adminPassword: 'pa:ss' } })
    const headers = { Authorization: `Basic ${btoa('admin:pa:ss')}` }

    expect((await call(mock, 'GET', TOKENS, { headers })).status).toBe(200)
    expect((await call(mock, 'GET', TOKENS, { headers: ADMIN })).status).toBe(401)
  })

  it('keepExpired, pruneEvery: must be durations', () => {
    expect(() => createMock({ stackrox: { pruneEvery: 'hourly' } })).toThrow('is no duration')
  })
})

describe('a token of a Central', () => {
  it('has claims as Go writes them', async () => {
    const made = await call(createMock(), 'POST', `${TOKENS}/generate`, {
      body: { name: 'R&D <eu>' },
    })

    const [, claims = ''] = (made.json as { token: string }).token.split('.')
    expect(atob(claims.replaceAll('-', '+').replaceAll('_', '/'))).toContain(
      String.raw`"name":"R\u0026D \u003ceu\u003e"`,
    )
  })
})

describe('credentials of a Central', () => {
  it.each([
    ['ěšč:x', String.raw`failed to identify user with username "ěšč"`],
    ['a"\u0001:x', String.raw`failed to identify user with username "a\"\x01"`],
  ])('name the user of %j', async (text, message) => {
    const bytes = String.fromCharCode(...new TextEncoder().encode(text))
    const headers = { Authorization: `Basic ${btoa(bytes)}` }

    const answer = await call(createMock(), 'GET', TOKENS, { headers })

    expect(answer.json).toMatchObject({ code: 16 })
    expect((answer.json as { message: string }).message).toContain(message)
    expect(answer.headers.has('www-authenticate')).toBe(true)
  })

  it('of a key that is not its own are not good, nor of another issuer or audience', async () => {
    const mock = createMock({ seed: 1 })
    const other = createMock({ seed: 2 })
    const made = await call(other, 'POST', `${TOKENS}/generate`, { body })
    const { token } = made.json as { token: string }
    const [head = '', claims = '', signature = ''] = token.split('.')
    const changed = (change: object): string => {
      const read = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/')))
      const text = btoa(JSON.stringify({ ...read, ...change }))
      return [
        head,
        text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
        signature,
      ].join('.')
    }
    const status = async (text: string) => (await call(mock, 'GET', TOKENS, { token: text })).status

    expect(await status(token)).toBe(401)
    expect(await status(changed({ iss: 'https://elsewhere' }))).toBe(401)
    expect(await status(changed({ iss: undefined }))).toBe(400)
    expect(await status(changed({ aud: 'others' }))).toBe(401)
  })
})
