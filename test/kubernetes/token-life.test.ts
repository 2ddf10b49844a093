import { describe, expect, it } from 'vitest'
import { accountToken, cluster, post, review, whoIs } from './steps.ts'

const NAME = 'system:serviceaccount:team:builder'

describe('the life of a token', () => {
  it('of a day ends by the clock of the mock, a minute late as on a cluster', async () => {
    const mock = await cluster()
    const token = await accountToken(mock, { expirationSeconds: 86_400 })

    mock.clock.advance('24h')
    expect(await whoIs(mock, token)).toBe(NAME)
    mock.clock.advance('60s')
    expect(await whoIs(mock, token)).toBe(NAME)
    mock.clock.advance('1ms')

    expect(await whoIs(mock, token)).toBe(401)
    expect(await review(mock, token)).toEqual({
      user: {},
      error: '[invalid bearer token, service account token has expired]',
    })
  })

  it('ends with its account, which a new one of the same name does not bring back', async () => {
    const mock = await cluster()
    const token = await accountToken(mock)
    const path = '/api/v1/namespaces/team/serviceaccounts'

    await mock.fetch(`${path}/builder`, { method: 'DELETE' })
    const gone = await review(mock, token)
    await post(mock, path, { metadata: { name: 'builder' } })
    const back = await review(mock, token)

    expect(gone['error']).toBe('[invalid bearer token, serviceaccounts "builder" not found]')
    expect(back['error']).toMatch(
      /^\[invalid bearer token, service account UID \([-0-9a-f]+\) does not match claim \([-0-9a-f]+\)\]$/,
    )
  })

  it('ends with the secret that it is bound to', async () => {
    const mock = await cluster()
    const path = '/api/v1/namespaces/team/secrets'
    await post(mock, path, { metadata: { name: 'lease' } })
    const boundObjectRef = { kind: 'Secret', apiVersion: 'v1', name: 'lease' }
    const token = await accountToken(mock, { boundObjectRef })

    const before = await review(mock, token)
    await mock.fetch(`${path}/lease`, { method: 'DELETE' })
    const gone = await review(mock, token)
    await post(mock, path, { metadata: { name: 'lease' } })
    const back = await review(mock, token)

    expect(before['authenticated']).toBe(true)
    expect(gone['error']).toBe('[invalid bearer token, service account token has been invalidated]')
    expect(back['error']).toMatch(
      /^\[invalid bearer token, secret UID \(.+\) does not match service account secret ref claim \(.+\)\]$/,
    )
  })

  it('outlasts the finalizers of its account by a minute only', async () => {
    const mock = await cluster()
    const path = '/api/v1/namespaces/team/serviceaccounts'
    await post(mock, path, { metadata: { name: 'held', finalizers: ['example.com/hold'] } })
    const answer = await post(mock, `${path}/held/token`, {})
    const { token } = (await answer.json()).status

    await mock.fetch(`${path}/held`, { method: 'DELETE' })
    mock.clock.advance('60s')
    expect(await whoIs(mock, token)).toBe('system:serviceaccount:team:held')
    mock.clock.advance('1s')

    expect((await review(mock, token))['error']).toBe(
      '[invalid bearer token, service account team/held has been deleted]',
    )
  })

  it('of a pod tells of the pod and its node', async () => {
    const mock = await cluster()
    const containers = [{ name: 'job', image: 'job' }]
    const spec = { containers, serviceAccountName: 'builder', nodeName: 'worker-1' }
    await post(mock, '/api/v1/namespaces/team/pods', { metadata: { name: 'job' }, spec })
    const boundObjectRef = { kind: 'Pod', apiVersion: 'v1', name: 'job' }

    const { user } = await review(mock, await accountToken(mock, { boundObjectRef }))

    expect(Object.keys((user as { extra: object }).extra)).toEqual([
      'authentication.kubernetes.io/credential-id',
      'authentication.kubernetes.io/node-name',
      'authentication.kubernetes.io/pod-name',
      'authentication.kubernetes.io/pod-uid',
    ])
  })

  it('survives a fork and a snapshot', async () => {
    const mock = await cluster()
    const token = await accountToken(mock)
    const saved = mock.snapshot()

    await mock.fetch('/api/v1/namespaces/team/serviceaccounts/builder', { method: 'DELETE' })
    expect(await whoIs(mock, token)).toBe(401)
    mock.restore(saved)

    expect(await whoIs(mock, token)).toBe(NAME)
    expect(await whoIs(mock.fork(), token)).toBe(NAME)
  })
})
