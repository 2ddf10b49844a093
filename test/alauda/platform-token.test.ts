import { describe, expect, it } from 'vitest'
import { ask, INFOS, platform, token, whoIs } from './steps.ts'

describe('POST /auth/v1/accesstoken', () => {
  it('makes a token and the object that tells of it, without the token', async () => {
    const mock = platform()

    const made = await token(mock, { description: 'nightly', expiration: 1_800_000_000 })
    const info = await (await mock.fetch(`${INFOS}/${made.id}`)).json()

    expect(made).toMatchObject({
      description: 'nightly',
      timestamp: 1_767_225_600,
      expiration: 1_800_000_000,
    })
    expect(info.spec).toEqual({
      description: 'nightly',
      expiration: 1_800_000_000,
      timestamp: 1_767_225_600,
    })
    expect(JSON.stringify(info)).not.toContain(made.token)
  })

  it.each([
    ['no description', {}],
    ['an empty one', { description: '' }],
    ['one of 65 characters', { description: 'x'.repeat(65) }],
    ['an end that is no number', { description: 'ci', expiration: 'tomorrow' }],
    ['an end that has passed', { description: 'ci', expiration: 1 }],
    ['no JSON', '{'],
  ])('refuses %s', async (_name, body) => {
    const mock = platform()

    const answer = await ask(mock, body)

    expect([answer.status, (await answer.json()).reason]).toEqual([400, 'BadRequest'])
    expect((await (await mock.fetch(INFOS)).json()).items).toEqual([])
  })

  it('takes 64 characters, be they ever so wide', async () => {
    expect((await ask(platform(), { description: '令'.repeat(64) })).status).toBe(201)
  })

  it('asks for a credential', async () => {
    const mock = platform({ auth: 'tokens' })

    const [nobody, admin] = [
      await ask(mock, { description: 'ci' }),
      await ask(mock, { description: 'ci' }, { Authorization: `Bearer ${mock.adminToken}` }),
    ]

    expect([nobody.status, admin.status]).toEqual([401, 201])
  })

  it('is found by other methods only to be refused', async () => {
    expect((await platform().fetch('/auth/v1/accesstoken')).status).toBe(405)
  })
})

describe('a platform token', () => {
  it('lets its holder in as its maker', async () => {
    const mock = platform()

    expect(await whoIs(mock, (await token(mock)).token)).toBe('system:admin')
  })

  it('is revoked by deleting the object that tells of it', async () => {
    const mock = platform()
    const made = await token(mock)

    const deleted = await mock.fetch(`${INFOS}/${made.id}`, { method: 'DELETE' })

    expect((await deleted.json()).status).toBe('Success')
    expect(await whoIs(mock, made.token)).toBe(401)
  })

  it('ends when it says, and never when it says nothing', async () => {
    const mock = platform()
    const [ending, permanent] = [
      await token(mock, { expiration: 1_767_225_600 + 86_400 }),
      await token(mock, { expiration: 0 }),
    ]

    mock.clock.advance('24h')

    expect(await whoIs(mock, ending.token)).toBe(401)
    expect(await whoIs(mock, permanent.token)).toBe('system:admin')
    expect(permanent).not.toHaveProperty('expiration')
  })

  it('of another mock is worth nothing', async () => {
    const [mock, other] = [platform(), platform()]

    expect(await whoIs(mock, (await token(other)).token)).toBe(401)
  })
})

describe('AccessTokenInfo', () => {
  it('is found in the spelling that the document prints, and answers in its own', async () => {
    const mock = platform()
    const { id } = await token(mock)
    const printed = INFOS.replace('infoes', 'infos')

    expect((await mock.fetch(`${printed}/${id}`)).status).toBe(200)
    expect(await (await mock.fetch(printed)).json()).toEqual(await (await mock.fetch(INFOS)).json())
    expect((await (await mock.fetch(`${printed}/nobody`)).json()).details.kind).toBe(
      'accesstokeninfoes',
    )
  })

  it('is found behind the prefix of the platform, too', async () => {
    const mock = platform()
    const { id } = await token(mock)

    const answer = await mock.fetch(`/kubernetes/global${INFOS}/${id}`)

    expect((await answer.json()).metadata.name).toBe(id)
  })
})
