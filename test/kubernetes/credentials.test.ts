import { describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { accountToken, cluster, post, whoIs } from './steps.ts'

const SECRETS = '/api/v1/namespaces/team/secrets'

describe("auth: 'open'", () => {
  it('takes a request without a credential for the administrator', async () => {
    expect(await whoIs(await cluster())).toBe('system:admin')
  })

  it('lets a credential that is sent count, and refuses a wrong one', async () => {
    const mock = await cluster()

    expect(await whoIs(mock, await accountToken(mock))).toBe('system:serviceaccount:team:builder')
    expect(await whoIs(mock, 'nobody-issued-this')).toBe(401)
  })
})

describe("auth: 'tokens'", () => {
  it('takes a request without a credential for anonymous', async () => {
    const mock = await cluster({ auth: 'tokens' })

    const answer = await mock.fetch(SECRETS)

    expect(answer.status).toBe(403)
    expect((await answer.json()).message).toBe(
      'secrets is forbidden: User "system:anonymous" cannot list resource "secrets" in API group "" in the namespace "team"',
    )
  })

  it('answers version and health to everybody', async () => {
    const mock = await cluster({ auth: 'tokens' })

    expect((await mock.fetch('/version')).status).not.toBe(403)
    expect((await mock.fetch('/api')).status).toBe(403)
  })

  it('lets the administrator in by the token of the mock', async () => {
    const mock = await cluster({ auth: 'tokens' })

    expect(await whoIs(mock, mock.adminToken)).toBe('system:admin')
  })

  it('lets others do what they are granted', async () => {
    const mock = await cluster({
      auth: 'tokens',
      grants: [
        {
          to: ['system:serviceaccount:team:builder'],
          namespace: 'team',
          rules: [{ verbs: ['get', 'list'], apiGroups: [''], resources: ['secrets'] }],
        },
      ],
    })
    const admin = { Authorization: `Bearer ${mock.adminToken}` }
    const path = '/api/v1/namespaces/team/serviceaccounts/builder/token'
    const issued = await post(mock, path, {}, admin)
    const headers = { Authorization: `Bearer ${(await issued.json()).status.token}` }

    expect((await mock.fetch(SECRETS, { headers })).status).toBe(200)
    expect((await mock.fetch(`${SECRETS}/a`, { method: 'DELETE', headers })).status).toBe(403)
    expect((await mock.fetch('/api/v1/secrets', { headers })).status).toBe(403)
  })

  it('refuses options that make no sense', () => {
    // @ts-expect-error -- a caller without types may write anything
    expect(() => createMock({ auth: 'closed' })).toThrow(
      new TypeError(`auth is "closed": it must be 'open' or 'tokens'`),
    )
  })
})

describe('the Authorization header', () => {
  it.each([
    ['bearer in lower case', (token: string) => `bearer ${token}`, 201],
    ['words behind the token', (token: string) => `Bearer ${token} and more`, 201],
    ['another scheme', () => 'Basic YTpi', 403],
    ['no token', () => 'Bearer ', 403],
    ['two blanks', (token: string) => `Bearer  ${token}`, 403],
  ])('with %s', async (_name, header, status) => {
    const mock = await cluster()
    const Authorization = header(await accountToken(mock))

    const answer = await post(
      mock,
      '/apis/authentication.k8s.io/v1/selfsubjectreviews',
      {},
      { Authorization },
    )

    expect(answer.status).toBe(status)
  })

  it('with two blanks brings a warning', async () => {
    const mock = await cluster()

    const answer = await mock.fetch('/version', { headers: { Authorization: 'Bearer  x' } })

    expect(answer.headers.get('warning')).toBe(
      '299 - "the provided Authorization header contains extra space before the bearer token, and is ignored"',
    )
  })
})
