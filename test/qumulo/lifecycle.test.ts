import { describe, expect, it } from 'vitest'
import { qumuloAutomationToken, qumuloBackupUser, qumuloEndingToken } from '../../fixtures/index.ts'
import { createMock } from '../../mocks/index.ts'
import { call } from './calls.ts'

const TOKENS = '/v1/auth/access-tokens/'
const WHO_AM_I = '/v1/session/who-am-i'
const password = { username: qumuloBackupUser.name, password: qumuloBackupUser.password }

describe('a Qumulo cluster', () => {
  it('answers two mocks of one seed byte for byte the same', async () => {
    const texts = [
      createMock({ clock: 'manual', seed: 7 }),
      createMock({ clock: 'manual', seed: 7 }),
    ].map(async (mock) => [
      (await call(mock, 'POST', TOKENS, { body: { user: { uid: 1 } } })).text,
      (await call(mock, 'GET', TOKENS)).text,
    ])

    const [first, second] = await Promise.all(texts)

    expect(first).toEqual(second)
    expect(first?.[0]).toContain('access-v1:')
  })

  it('tells times of its own clock', async () => {
    const mock = createMock({ clock: 'manual', seed: 7 })
    mock.clock.set('2026-05-01T10:00:00.250Z')

    await call(mock, 'POST', TOKENS, { body: { user: { uid: 1 } } })

    const list = await call(mock, 'GET', TOKENS)
    expect(list.text).toMatch(/"creation_time":"2026-05-01T10:00:00\.250\d{0,6}Z"/)
  })

  it('lets a token expire by its own clock', async () => {
    const mock = createMock({ world: 'typical', clock: 'manual' })
    const use = () => call(mock, 'GET', WHO_AM_I, { bearer: qumuloEndingToken.bearer_token })

    mock.clock.advance('30m')
    expect((await use()).status).toBe(200)
    mock.clock.advance('1ms')
    expect((await use()).status).toBe(401)
  })

  it('ends a login after ten hours', async () => {
    const mock = createMock({ world: 'typical', clock: 'manual' })
    const login = await call(mock, 'POST', '/v1/session/login', { body: password })
    const { bearer_token: bearer } = login.json as { bearer_token: string }

    const before = await call(mock, 'GET', WHO_AM_I, { bearer })
    mock.clock.advance('10h')
    const after = await call(mock, 'GET', WHO_AM_I, { bearer })

    expect(before.json).toMatchObject({ id: '1031', name: 'backup' })
    expect(before.json).not.toHaveProperty('access_token_id')
    expect(after).toMatchObject({ status: 401, text: '' })
  })

  it('logs in past a stale credential, and refuses a wrong password in JSON', async () => {
    const mock = createMock({ world: 'typical', auth: 'tokens' })
    const bearer = 'session-v1:stale'

    const good = await call(mock, 'POST', '/v1/session/login', { body: password, bearer })
    const bad = await call(mock, 'POST', '/v1/session/login', {
      body: { ...password, password: 'x' },
    })

    expect(good.status).toBe(200)
    expect(bad).toMatchObject({ status: 401, json: { error_class: 'http_unauthorized_error' } })
  })

  it('goes back with the mock, logins included', async () => {
    const mock = createMock({ world: 'typical' })
    const before = await call(mock, 'GET', TOKENS)
    const login = await call(mock, 'POST', '/v1/session/login', { body: password })
    const { bearer_token: bearer } = login.json as { bearer_token: string }
    await call(mock, 'POST', TOKENS, { body: { user: { uid: 7 } } })

    mock.reset()

    expect((await call(mock, 'GET', TOKENS)).text).toBe(before.text)
    expect((await call(mock, 'GET', WHO_AM_I, { bearer })).status).toBe(401)
  })

  it('goes on in a fork with the tokens of before, each on its own', async () => {
    const mock = createMock({ world: 'typical', auth: 'tokens' })
    const bearer = qumuloAutomationToken.bearer_token
    const fork = mock.fork()

    const made = await call(fork, 'POST', TOKENS, { body: { user: { uid: 7 } }, bearer })

    expect(made.status).toBe(200)
    const { id } = made.json as { id: string }
    expect((await call(fork, 'GET', TOKENS + id, { bearer })).status).toBe(200)
    expect((await call(mock, 'GET', TOKENS + id, { bearer })).status).toBe(404)
  })
})
