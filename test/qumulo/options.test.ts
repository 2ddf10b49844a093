import { describe, expect, it } from 'vitest'
import { createMock, type QumuloOptions } from '../../mocks/index.ts'
import { call } from './calls.ts'

const TOKENS = '/v1/auth/access-tokens/'
const PAST = '2020-01-01T00:00:00Z'

const given = (qumulo: QumuloOptions = {}) => createMock({ clock: 'manual', seed: 7, qumulo })

async function created(mock: ReturnType<typeof given>, body: object = {}) {
  const answer = await call(mock, 'POST', TOKENS, { body: { user: { uid: 7 }, ...body } })
  return answer.json as { id: string; bearer_token: string }
}

describe('the options of a Qumulo cluster', () => {
  it('pastExpiry: takes a time that has passed, unless it is told to refuse it', async () => {
    const body = { user: { uid: 7 }, expiration_time: PAST }

    expect((await call(given(), 'POST', TOKENS, { body })).status).toBe(200)
    const strict = await call(given({ pastExpiry: 'refuse' }), 'POST', TOKENS, { body })
    expect(strict).toMatchObject({ status: 400, json: { error_class: 'decode_error' } })
  })

  it('nullExpiry: takes null for never, unless it is told to keep the time', async () => {
    const shown = async (mock: ReturnType<typeof given>) => {
      const { id } = await created(mock, { expiration_time: '2042-01-01T00:00:00Z' })
      return call(mock, 'PATCH', TOKENS + id, { body: { expiration_time: null } })
    }

    expect((await shown(given())).json).toMatchObject({ expiration_time: null })
    expect((await shown(given({ nullExpiry: 'keep' }))).json).toMatchObject({
      expiration_time: '2042-01-01T00:00:00Z',
    })
  })

  it('unknownMembers: refuses them, unless it is told to ignore them', async () => {
    const body = { user: { uid: 7 }, note: 'ci' }

    expect((await call(given(), 'POST', TOKENS, { body })).status).toBe(400)
    const lax = await call(given({ unknownMembers: 'ignore' }), 'POST', TOKENS, { body })
    expect(lax.status).toBe(200)
  })

  it('tokensPerUser: has as many as it is told', async () => {
    const mock = given({ tokensPerUser: 1 })
    await created(mock)

    const second = await call(mock, 'POST', TOKENS, { body: { user: { uid: 7 } } })

    expect(second.json).toMatchObject({ error_class: 'too_many_access_tokens_error' })
  })

  it('pageSize: clips what a client asks for, and says where to go on', async () => {
    const mock = given({ pageSize: 1 })
    const first = await created(mock)
    await created(mock, { user: { uid: 8 } })

    const page = await call(mock, 'GET', `${TOKENS}?limit=100`)

    expect(page.json).toMatchObject({
      entries: [{ id: first.id }],
      paging: { next: `${TOKENS}?after=${first.id}&limit=1` },
    })
  })

  it('selfService: lets users keep their own tokens, unless it is told not to', async () => {
    const listed = async (mock: ReturnType<typeof given>) => {
      const { bearer_token: bearer } = await created(mock)
      return call(mock, 'GET', `${TOKENS}?user=uid:7`, { bearer })
    }

    expect((await listed(given())).status).toBe(200)
    expect((await listed(given({ selfService: false }))).status).toBe(403)
  })

  it('errorClasses: names what no source names', async () => {
    const mock = given({ errorClasses: { tokenNotFound: 'gone_error' } })

    const answer = await call(mock, 'GET', `${TOKENS}1`)

    expect(answer.json).toMatchObject({ error_class: 'gone_error' })
    expect((await call(mock, 'GET', '/v1/auth/none')).json).toMatchObject({
      error_class: 'http_not_found_error',
    })
  })

  it('adminPassword: is what admin logs in by', async () => {
    const body = { username: 'admin', password: 'other' }

    const login = await call(given({ adminPassword: 'other' }), 'POST', '/v1/session/login', {
      body,
    })

    expect(login.status).toBe(200)
    expect((await call(given(), 'POST', '/v1/session/login', { body })).status).toBe(401)
  })
})
