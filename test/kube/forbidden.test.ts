import { describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'

const ACCOUNTS = '/api/v1/namespaces/team/serviceaccounts'
const CLIENTS = '/apis/oauth.openshift.io/v1/oauthclients'
const OWN_TOKENS = '/apis/oauth.openshift.io/v1/useroauthaccesstokens'

type Headers = Readonly<Record<string, string>>

async function ask(method: string, path: string, headers: Headers = {}, body?: string) {
  const mock = createMock({ clock: 'manual' })
  const init = body === undefined ? {} : { body }
  const answer = await mock.fetch(path, { method, headers, ...init })
  const json = (await answer.json()) as { message?: string; details?: unknown }
  return { status: answer.status, headers: answer.headers, json }
}

const alice = { 'Impersonate-User': 'alice', 'Content-Type': 'application/json' }

const WORDS: readonly (readonly [method: string, path: string, message: string])[] = [
  [
    'GET',
    ACCOUNTS,
    'serviceaccounts is forbidden: User "alice" cannot list resource "serviceaccounts" in API group "" in the namespace "team"',
  ],
  [
    'GET',
    `${ACCOUNTS}?watch=1`,
    'serviceaccounts is forbidden: User "alice" cannot watch resource "serviceaccounts" in API group "" in the namespace "team"',
  ],
  [
    'GET',
    `${ACCOUNTS}?fieldSelector=metadata.name%3Da`,
    'serviceaccounts "a" is forbidden: User "alice" cannot list resource "serviceaccounts" in API group "" in the namespace "team"',
  ],
  [
    'POST',
    `${ACCOUNTS}/a/token`,
    'serviceaccounts "a" is forbidden: User "alice" cannot create resource "serviceaccounts/token" in API group "" in the namespace "team"',
  ],
  [
    'DELETE',
    ACCOUNTS,
    'serviceaccounts is forbidden: User "alice" cannot deletecollection resource "serviceaccounts" in API group "" in the namespace "team"',
  ],
  [
    'GET',
    '/api/v1/serviceaccounts',
    'serviceaccounts is forbidden: User "alice" cannot list resource "serviceaccounts" in API group "" at the cluster scope',
  ],
  [
    'GET',
    '/api/v1/namespaces/team',
    'namespaces "team" is forbidden: User "alice" cannot get resource "namespaces" in API group "" in the namespace "team"',
  ],
  [
    'PUT',
    `${CLIENTS}/x`,
    'oauthclients.oauth.openshift.io "x" is forbidden: User "alice" cannot update resource "oauthclients" in API group "oauth.openshift.io" at the cluster scope',
  ],
  ['GET', '/metrics', 'forbidden: User "alice" cannot get path "/metrics"'],
]

describe('a user without rights', () => {
  it.each(WORDS)('%s %s is told what it may not do', async (method, path, message) => {
    const { status, headers, json } = await ask(method, path, alice)

    expect([status, json.message]).toEqual([403, message])
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('is refused before the body is looked at', async () => {
    const { status } = await ask('POST', ACCOUNTS, alice, 'nonsense')

    expect(status).toBe(403)
  })

  it('has its name escaped as in HTML', async () => {
    const { json } = await ask('GET', CLIENTS, { 'Impersonate-User': 'a<b>&"c"' })

    expect(json.message).toContain(String.raw`User "a&lt;b&gt;&amp;\"c\"" cannot list`)
  })
})

describe('an authenticated user', () => {
  it('may ask who it is', async () => {
    const path = '/apis/authentication.k8s.io/v1/selfsubjectreviews'

    const { status, json } = await ask('POST', path, alice, '{}')

    expect(status).toBe(201)
    expect(json).toMatchObject({
      status: { userInfo: { username: 'alice', groups: ['system:authenticated'] } },
    })
  })

  it.each(['/api', '/apis', '/apis/oauth.openshift.io/v1', '/version', '/healthz'])(
    'may read %s',
    async (path) => {
      const mock = createMock({ clock: 'manual' })

      const answer = await mock.fetch(path, { headers: alice })

      expect(answer.status).toBe(200)
    },
  )

  it('may see its own tokens only when it came by one', async () => {
    const plain = await ask('GET', OWN_TOKENS, alice)
    const oauth = await ask('GET', OWN_TOKENS, {
      ...alice,
      'Impersonate-Group': 'system:authenticated:oauth',
    })

    expect([plain.status, oauth.status]).toEqual([403, 200])
  })
})

describe('a member of system:masters', () => {
  it('may do everything, under any name', async () => {
    const headers = { ...alice, 'Impersonate-Group': 'system:masters' }

    const { status } = await ask('GET', CLIENTS, headers)

    expect(status).toBe(200)
  })
})

describe('impersonation', () => {
  it('needs a user', async () => {
    const mock = createMock({ clock: 'manual' })

    const answer = await mock.fetch(CLIENTS, { headers: { 'Impersonate-Group': 'system:masters' } })

    expect(answer.status).toBe(500)
    expect(await answer.text()).toMatch(/without impersonating a user/)
  })
})

describe('where credentials are asked for', () => {
  it('takes a request without one for anonymous', async () => {
    const mock = createMock({ clock: 'manual', auth: 'tokens' })

    const answer = await mock.fetch(CLIENTS)

    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({
      message: expect.stringContaining('User "system:anonymous" cannot list'),
    })
  })

  it('refuses a token that nobody issued with 401', async () => {
    const mock = createMock({ clock: 'manual', auth: 'tokens' })

    const answer = await mock.fetch(CLIENTS, { headers: { Authorization: 'Bearer nonsense' } })

    expect(answer.status).toBe(401)
    expect(await answer.json()).toEqual({
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message: 'Unauthorized',
      reason: 'Unauthorized',
      code: 401,
    })
  })

  it('knows its administrator', async () => {
    const mock = createMock({ clock: 'manual', auth: 'tokens' })

    const answer = await mock.fetch(CLIENTS, {
      headers: { Authorization: `Bearer ${mock.adminToken}` },
    })

    expect(answer.status).toBe(200)
  })
})
