import { describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { call } from './calls.ts'

const alone = () => createMock({ apis: ['stackrox'], world: 'typical' })

describe('the place of a Central', () => {
  it('is beside the others: their paths are not its own', async () => {
    const mock = createMock()

    expect(mock.owns('/v1/apitokens')).toBe(true)
    expect(mock.owns('/v1/apitokens/x')).toBe(true)
    expect(mock.owns('/v1/apitokensx')).toBe(false)
    expect(mock.owns('/v1/metadata')).toBe(false)
    expect((await call(mock, 'GET', '/v1/metadata')).text).toBe('404 page not found\n')
  })

  it('takes the own token of the mock for the administrator', async () => {
    const mock = createMock({ auth: 'tokens' })

    const list = await call(mock, 'GET', '/v1/apitokens', { token: mock.adminToken })

    expect(list.json).toEqual({ tokens: [] })
    expect(mock.journal.requests({ api: 'stackrox', resource: 'apitokens' })).toHaveLength(1)
  })

  it('is everywhere when it is alone', async () => {
    const mock = alone()

    expect(mock.owns('/')).toBe(true)
    expect((await call(mock, 'GET', '/v1/metadata')).json).toEqual({
      code: 5,
      message: 'Not Found',
      details: [],
      error: 'Not Found',
    })
    expect([...mock.collections.keys()]).toEqual(['StackroxToken', 'StackroxRole'])
  })

  it.each([
    ['/v1', '/v1/'],
    ['/v1//apitokens?revoked=true&pretty', '/v1/apitokens?revoked=true&pretty'],
    ['/v1/apitokens/..%2Fx%20y', '/v1/x%20y'],
    ['/v1/apitokens/a%2F%2Fb', '/v1/apitokens/a/b'],
  ])('redirects %s to %s', async (path, location) => {
    const answer = await call(alone(), 'GET', path)

    expect(answer.status).toBe(307)
    expect(answer.headers.get('location')).toBe(location)
    expect(answer.text).toBe(
      `<a href="${location.replaceAll('&', '&amp;')}">Temporary Redirect</a>.\n\n`,
    )
  })

  it('redirects other methods without a body', async () => {
    const answer = await call(alone(), 'POST', '/v1//apitokens')

    expect(answer.text).toBe('')
    expect(answer.headers.has('content-type')).toBe(false)
  })

  it('answers a path that cannot be decoded as net/http does', async () => {
    expect(await call(alone(), 'GET', '/v1/apitokens/%zz')).toMatchObject({
      status: 400,
      text: '400 Bad Request',
    })
  })

  it('says that it does not read bodies of any size', async () => {
    const name = 'x'.repeat(3 * 1024 * 1024)

    const answer = await call(alone(), 'POST', '/v1/apitokens/generate', { body: { name } })

    expect(answer.json).toMatchObject({
      code: 12,
      message: /tokamock reads bodies of 3145728 bytes/,
    })
  })
})
