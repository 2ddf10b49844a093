import { describe, expect, it } from 'vitest'
import { tokenNameOf } from '../../mocks/openshift/tokens/token-name.ts'
import type { ManualClock, Mock } from '../../mocks/index.ts'
import { cluster, review, SECRET } from './steps.ts'

const CLIENT = { client: { accessTokenInactivityTimeoutSeconds: 300 } }

async function timeoutOf(mock: Mock<ManualClock>): Promise<unknown> {
  const path = `/apis/oauth.openshift.io/v1/oauthaccesstokens/${await tokenNameOf(SECRET)}`
  return (await (await mock.fetch(path)).json()).inactivityTimeoutSeconds
}

describe('a token that times out', () => {
  it('and is near its end is renewed as soon as it is used', async () => {
    const mock = await cluster({ inactivityTimeoutSeconds: 50 }, CLIENT)

    mock.clock.advance('2s')
    await review(mock, SECRET)

    expect(await timeoutOf(mock)).toBe(302)
  })

  it('and would not live to the next round is renewed at this one, from its last use', async () => {
    const mock = await cluster({ inactivityTimeoutSeconds: 150 }, CLIENT)

    mock.clock.advance('2s')
    await review(mock, SECRET)
    mock.clock.advance('2s')
    await review(mock, SECRET)
    expect(await timeoutOf(mock)).toBe(150)
    mock.clock.advance('96s')

    expect(await timeoutOf(mock)).toBe(304)
  })

  it('and has time is renewed at the last round before its end', async () => {
    const mock = await cluster({ inactivityTimeoutSeconds: 300 }, CLIENT)

    mock.clock.advance('2s')
    await review(mock, SECRET)
    mock.clock.advance('197s')
    expect(await timeoutOf(mock)).toBe(300)
    mock.clock.advance('1s')

    expect(await timeoutOf(mock)).toBe(302)
  })

  it('lives on while it is used, and dies when it is not', async () => {
    const mock = await cluster({ inactivityTimeoutSeconds: 300 }, CLIENT)

    for (let hour = 0; hour < 30; hour += 1) {
      mock.clock.advance('120s')
      expect(await review(mock, SECRET)).toMatchObject({ authenticated: true })
    }
    mock.clock.advance('301s')

    expect(await review(mock, SECRET)).toEqual({ user: {}, error: 'token timed out' })
  })

  it('never again does when its client says nothing of timeouts', async () => {
    const mock = await cluster({ inactivityTimeoutSeconds: 50 })

    await review(mock, SECRET)

    expect(await timeoutOf(mock)).toBeUndefined()
  })

  it('is not renewed when it ends before', async () => {
    const mock = await cluster({ inactivityTimeoutSeconds: 50, expiresIn: 40 }, CLIENT)

    await review(mock, SECRET)

    expect(await timeoutOf(mock)).toBe(50)
  })

  it('tells watchers that the API server renewed it', async () => {
    const mock = await cluster({ inactivityTimeoutSeconds: 50 }, CLIENT)
    const path = '/apis/oauth.openshift.io/v1/oauthaccesstokens'
    const before = (await (await mock.fetch(path)).json()).metadata.resourceVersion

    await review(mock, SECRET)

    const events = await mock.fetch(`${path}?watch=1&resourceVersion=${before}&timeoutSeconds=1`)
    const reader = events.body?.getReader()
    const { value } = (await reader?.read()) ?? {}
    await reader?.cancel()
    const event = JSON.parse(new TextDecoder().decode(value))
    expect(event.type).toBe('MODIFIED')
    expect(event.object.inactivityTimeoutSeconds).toBe(300)
  })
})
