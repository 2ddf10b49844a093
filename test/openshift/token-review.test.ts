import { describe, expect, it } from 'vitest'
import { tokenNameOf } from '../../mocks/openshift/tokens/token-name.ts'
import { cluster, review, SECRET } from './steps.ts'

describe('tokenNameOf', () => {
  it.each([
    [
      'sha256~uDPDRX9eVRkYAQV5ORqKsXqTcqvmx5dXK4qC7Rn8cL0',
      'sha256~nbiDigcMj979EG80NXbgzxu1qtRDGhIUQwCniw0VabM',
    ],
    ['sha256~token', 'sha256~PEaenWxYddN6Q_NT1PiOYfz4EsZu7jRXRlpAsNpBU-A'],
    ['sha256~', 'sha256~47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'],
  ])('of %s', async (secret, name) => {
    expect(await tokenNameOf(secret)).toBe(name)
  })
})

describe('the review of the OAuth API server', () => {
  it('tells the user, the groups that list it, and the scopes', async () => {
    const mock = await cluster({ scopes: ['user:info', 'user:check-access'] })

    expect(await review(mock, SECRET)).toEqual({
      authenticated: true,
      user: {
        username: 'alice',
        uid: '0c4a7c3e-27a5-4c57-9d6c-7e6c8f0d6f11',
        groups: ['aops', 'devs', 'system:authenticated:oauth'],
        extra: { 'scopes.authorization.openshift.io': ['user:info', 'user:check-access'] },
      },
      audiences: ['https://kubernetes.default.svc.cluster.local'],
    })
  })

  it.each([
    ['a secret that nobody has', 'sha256~nobody', 'token lookup failed'],
    [
      'a secret without the prefix',
      'alice-0123456789-0123456789-0123456789',
      'token lookup failed',
    ],
    ['the prefix alone', 'sha256~', 'token lookup failed'],
    ['an empty place', ' ', undefined],
    ['a blank in front', ` ${SECRET}`, undefined],
  ])('refuses %s', async (_name, token, error) => {
    expect(await review(await cluster(), token)).toEqual({
      user: {},
      ...(error === undefined ? {} : { error }),
    })
  })

  it('refuses the name of a token: it is no secret', async () => {
    const mock = await cluster()

    expect(await review(mock, await tokenNameOf(SECRET))).toMatchObject({
      error: 'token lookup failed',
    })
  })

  it('ignores a blank behind the token', async () => {
    expect(await review(await cluster(), `${SECRET} `)).toMatchObject({ authenticated: true })
  })

  it('tells an expired token that storage still has, and then one that it has not', async () => {
    const mock = await cluster({ expiresIn: 86_400 })

    mock.clock.advance('24h')
    expect(await review(mock, SECRET)).toMatchObject({ authenticated: true })
    mock.clock.advance('1s')
    expect(await review(mock, SECRET)).toEqual({ user: {}, error: 'token is expired' })
    mock.clock.advance('2m')
    expect(await review(mock, SECRET)).toEqual({ user: {}, error: 'token lookup failed' })
  })

  it('tells that the user is another, or gone', async () => {
    const mock = await cluster({ userUID: 'former' })
    const other = await review(mock, SECRET)

    await mock.fetch('/apis/user.openshift.io/v1/users/alice', { method: 'DELETE' })
    const gone = await review(mock, SECRET)

    expect(other['error']).toBe(
      'user.UID (0c4a7c3e-27a5-4c57-9d6c-7e6c8f0d6f11) does not match token.userUID (former)',
    )
    expect(gone['error']).toBe('users.user.openshift.io "alice" not found')
  })

  it('says first that a token is expired, then that the user is another, then that it timed out', async () => {
    const wrong = { userUID: 'former', inactivityTimeoutSeconds: 400 }
    const [expired, idle] = [await cluster({ ...wrong, expiresIn: 450 }), await cluster(wrong)]
    const timedOut = await cluster({ inactivityTimeoutSeconds: 400 })

    for (const mock of [expired, idle, timedOut]) mock.clock.advance('460s')

    expect((await review(expired, SECRET))['error']).toBe('token is expired')
    expect((await review(idle, SECRET))['error']).toMatch(/does not match token.userUID/)
    expect((await review(timedOut, SECRET))['error']).toBe('token timed out')
  })

  it('is for the audiences of the API server', async () => {
    const mock = await cluster()
    const ask = (...audiences: string[]) => review(mock, SECRET, { audiences })
    const own = 'https://kubernetes.default.svc.cluster.local'

    expect(await ask('a', own)).toMatchObject({ authenticated: true, audiences: [own] })
    expect(await ask('a', 'b')).toEqual({
      user: {},
      error: `token audiences ["${own}"] is invalid for the target audiences ["a" "b"]`,
    })
  })
})
