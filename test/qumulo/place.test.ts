import { describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { call } from './calls.ts'

describe('the place of a Qumulo cluster', () => {
  it('is beside the others: their paths are not its own', async () => {
    const mock = createMock()

    expect(mock.owns('/v1/auth/access-tokens/')).toBe(true)
    expect(mock.owns('/v1/cluster/nodes/')).toBe(false)
    expect((await call(mock, 'GET', '/v1/cluster/nodes/')).text).toBe('404 page not found\n')
  })

  it('is everywhere when it is alone, and it never answers with text', async () => {
    const mock = createMock({ apis: ['qumulo'], world: 'typical' })

    expect(mock.owns('/')).toBe(true)
    expect(await call(mock, 'GET', '/')).toMatchObject({
      status: 404,
      json: { error_class: 'http_not_found_error', stack: [] },
    })
    expect([...mock.collections.keys()]).toEqual(['QumuloAccessToken', 'QumuloUser', 'QumuloGroup'])
  })

  it('is nowhere when it is left out', async () => {
    const mock = createMock({ apis: ['openshift'], world: 'typical' })

    expect(mock.owns('/v1/auth/access-tokens/')).toBe(false)
    expect((await call(mock, 'GET', '/v1/auth/access-tokens/')).status).toBe(404)
  })

  it('has a slash at the end of its collection, to overrides too', async () => {
    const mock = createMock()
    mock.on('listQumuloAccessToken', () => new Response('mine'))

    expect((await call(mock, 'GET', '/v1/auth/access-tokens/')).text).toBe('mine')
    expect((await call(mock, 'GET', '/v1/auth/access-tokens')).status).toBe(404)
  })

  it('takes the own token of the mock for the administrator', async () => {
    const mock = createMock({ auth: 'tokens' })

    const me = await call(mock, 'GET', '/v1/session/who-am-i', { bearer: mock.adminToken })

    expect(me.json).toMatchObject({ id: '500', name: 'admin' })
  })

  it('refuses systems that there are not', () => {
    expect(() => createMock({ apis: ['qumolo' as 'qumulo'] })).toThrow('apis has "qumolo"')
    expect(() => createMock({ apis: [] })).toThrow('apis is empty')
  })
})
