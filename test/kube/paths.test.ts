import { describe, expect, test } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import type { Json } from './api.ts'

const PLAIN = 'text/plain; charset=utf-8'
const JSON_TYPE = 'application/json'

describe('a path', () => {
  test.each([
    ['/healthz/', 404, PLAIN],
    ['/livez/ping/', 404, PLAIN],
    ['/index.html/', 404, PLAIN],
    ['//version', 404, PLAIN],
    ['//api/v1/namespaces', 404, PLAIN],
    ['/apis//', 404, PLAIN],
    ['/version/', 200, JSON_TYPE],
    ['/version/x', 404, JSON_TYPE],
    ['/api//v1', 404, JSON_TYPE],
    ['/api/v1//', 200, JSON_TYPE],
    ['/openapi', 404, PLAIN],
    ['/openapi/v2/', 404, PLAIN],
    ['/openapi/v3/', 404, null],
  ])('%s is answered %i as %s', async (path, status, type) => {
    const answer = await createMock().fetch(`http://mock.example${path}`)

    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, type])
  })

  test('with a broken escape is no request at all', async () => {
    const answer = await createMock().fetch('/api/v1/namespaces/%zz')

    expect(answer.status).toBe(400)
    expect(answer.headers.has('cache-control')).toBe(false)
    expect(await answer.text()).toBe('400 Bad Request')
  })

  test('whose escapes are no text names what is not there', async () => {
    const answer = await createMock().fetch('/api/v1/namespaces/%ff')

    expect(await answer.json()).toMatchObject({ code: 404, details: { name: '\uFFFD' } })
  })

  test('with an empty namespace leads to all of them', async () => {
    const answer = await createMock().fetch('/api/v1/namespaces//serviceaccounts')

    expect(await answer.json()).toMatchObject({ kind: 'ServiceAccountList' })
  })

  test.each(['POST', 'OPTIONS', 'DELETE'])('of OpenAPI takes %s for a GET', async (method) => {
    const answer = await createMock().fetch('/openapi/v3', { method })

    expect(await answer.json()).toHaveProperty('paths')
  })

  test('of the release is JSON or nothing', async () => {
    const answer = await createMock().fetch('/version', { headers: { accept: 'application/*' } })

    expect(await answer.json()).toMatchObject({
      code: 406,
      message: '406: Not Acceptable\n\nAvailable representations: application/json',
    })
  })
})

const reviewAs = async (user: string): Promise<Json> => {
  const answer = await createMock().fetch('/apis/authentication.k8s.io/v1/selfsubjectreviews', {
    method: 'POST',
    headers: { 'impersonate-user': user, 'content-type': JSON_TYPE },
    body: '{}',
  })
  return (await answer.json()) as Json
}

describe('impersonation', () => {
  test.each([
    ['system:serviceaccount:a:b', ['system:serviceaccounts', 'system:serviceaccounts:a']],
    ['system:serviceaccount:A:b', []],
    ['system:serviceaccount:a.b:c', []],
    ['system:serviceaccount:a:b_c', []],
    ['system:serviceaccount:a:b:c', []],
  ])('of %s gives the groups of an account: %j', async (user, groups) => {
    expect(await reviewAs(user)).toMatchObject({
      status: { userInfo: { groups: [...groups, 'system:authenticated'] } },
    })
  })
})
