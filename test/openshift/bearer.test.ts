import { describe, expect, it } from 'vitest'
import { tokenNameOf } from '../../mocks/openshift/tokens/token-name.ts'
import { asHolder, cluster, SECRET } from './steps.ts'

const REVIEWS = '/apis/authentication.k8s.io/v1/selfsubjectreviews'
const CLIENTS = '/apis/oauth.openshift.io/v1/oauthclients'

describe('oc', () => {
  it('logs in with a token', async () => {
    const mock = await cluster({}, { auth: 'tokens' })

    const root = await asHolder(mock, '/', { method: 'HEAD' })
    const who = await asHolder(mock, REVIEWS, { method: 'POST', body: '{}' })
    const projects = await asHolder(mock, '/apis/project.openshift.io/v1/projects')
    const motd = await asHolder(mock, '/api/v1/namespaces/openshift/configmaps/motd')

    expect(root.headers.get('content-type')).not.toContain('text/html')
    expect((await who.json()).status.userInfo).toMatchObject({
      username: 'alice',
      groups: ['aops', 'devs', 'system:authenticated:oauth', 'system:authenticated'],
    })
    expect([403, 404]).toContain(projects.status)
    expect([403, 404]).toContain(motd.status)
  })

  it('is told that a token is invalid', async () => {
    const mock = await cluster({}, { auth: 'tokens' })

    const answer = await mock.fetch(REVIEWS, {
      method: 'POST',
      body: '{}',
      headers: { Authorization: 'Bearer sha256~nobody' },
    })

    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBeNull()
  })

  it('finds out who somebody is, and logs out', async () => {
    const mock = await cluster({}, { auth: 'tokens' })
    const name = await tokenNameOf(SECRET)

    const me = await asHolder(mock, '/apis/user.openshift.io/v1/users/~')
    const path = `/apis/oauth.openshift.io/v1/oauthaccesstokens/${name}`
    const deleted = await asHolder(mock, path, { method: 'DELETE' })
    const after = await asHolder(mock, REVIEWS, { method: 'POST', body: '{}' })

    expect(await me.json()).toMatchObject({
      kind: 'User',
      metadata: { name: 'alice', uid: '0c4a7c3e-27a5-4c57-9d6c-7e6c8f0d6f11' },
      fullName: 'Alice A.',
      groups: ['aops', 'devs', 'system:authenticated', 'system:authenticated:oauth'],
    })
    expect(deleted.status).toBe(200)
    expect(after.status).toBe(401)
  })
})

describe('users/~', () => {
  it('is a user that is not stored, too', async () => {
    const mock = await cluster()

    const me = await mock.fetch('/apis/user.openshift.io/v1/users/~')

    expect(await me.json()).toEqual({
      kind: 'User',
      apiVersion: 'user.openshift.io/v1',
      metadata: { name: 'system:admin' },
      groups: ['system:authenticated', 'system:masters'],
    })
  })

  it('cannot be deleted', async () => {
    const mock = await cluster()

    const answer = await mock.fetch('/apis/user.openshift.io/v1/users/~', { method: 'DELETE' })

    expect([answer.status, (await answer.json()).message]).toEqual([
      404,
      'users.user.openshift.io "~" not found',
    ])
  })
})

describe('the scopes of a token', () => {
  it('take away what its user may do', async () => {
    const rule = { verbs: ['*'], apiGroups: ['*'], resources: ['*'] }
    const grants = [{ to: ['alice'], rules: [rule] }]
    const [full, info] = [
      await cluster({ scopes: ['user:full'] }, { grants }),
      await cluster({ scopes: ['user:info', 'user:check-access'] }, { grants }),
    ]

    expect((await asHolder(full, CLIENTS)).status).toBe(200)
    expect((await asHolder(info, '/apis/user.openshift.io/v1/users/~')).status).toBe(200)
    const refused = await asHolder(info, CLIENTS)
    expect([refused.status, (await refused.json()).message]).toEqual([
      403,
      'oauthclients.oauth.openshift.io is forbidden: User "alice" cannot list resource "oauthclients" in API group "oauth.openshift.io" at the cluster scope: scopes [user:info user:check-access] prevent this action',
    ])
  })

  it('are told when access is reviewed', async () => {
    const grants = [
      { to: ['alice'], rules: [{ verbs: ['*'], apiGroups: ['*'], resources: ['*'] }] },
    ]
    const mock = await cluster({ scopes: ['user:check-access'] }, { grants })
    const spec = { resourceAttributes: { verb: 'list', resource: 'secrets' } }

    const answer = await asHolder(mock, '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', {
      method: 'POST',
      body: JSON.stringify({ spec }),
    })

    expect((await answer.json()).status).toEqual({
      allowed: false,
      denied: true,
      reason: 'scopes [user:check-access] prevent this action',
    })
  })
})
