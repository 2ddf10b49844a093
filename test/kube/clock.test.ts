import { describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { apiOf } from './api.ts'
import { watchOf, type Event } from './watching.ts'

const GROUP = '/apis/oauth.openshift.io/v1'
const TOKENS = `${GROUP}/oauthaccesstokens`

/** A mock with a client, and what makes tokens of it. */
async function oauth() {
  const mock = createMock({ clock: 'manual' })
  const api = apiOf(mock)
  await api.post(`${GROUP}/oauthclients`, { metadata: { name: 'console' }, grantMethod: 'auto' })
  const token = (name: string, expiresIn: number) =>
    api.post(TOKENS, {
      metadata: { name: `sha256~${name.padEnd(43, '0')}` },
      clientName: 'console',
      userName: 'alice',
      userUID: 'alice-uid',
      scopes: ['user:full'],
      redirectURI: 'https://console.example.com/callback',
      expiresIn,
    })
  return { mock, api, token }
}

const told = ({ type, object }: Event): string =>
  `${type} ${object.metadata.name?.slice(7).replace(/0+$/, '') ?? ''}`.trim()

describe('the clock of a mock', () => {
  it('ends tokens, each at its time, in order, and tells watches of it', async () => {
    const { mock, token } = await oauth()
    for (const [name, seconds] of [
      ['late', 7200],
      ['soon', 600],
      ['never', 0],
      ['later', 3600],
    ] as const) {
      await token(name, seconds)
    }
    const watch = await watchOf(mock, `${TOKENS}?watch=1&resourceVersion=0`)
    for (let initial = 0; initial < 4; initial += 1) await watch.next()

    mock.clock.advance('24h')

    const events = await watch.rest()
    expect(events.map(told)).toEqual(['DELETED soon', 'DELETED later', 'DELETED late'])
    const revisions = events.map(({ object }) => Number(object.metadata.resourceVersion))
    expect(revisions).toEqual(revisions.toSorted((a, b) => a - b))
  })

  it('lets a token live a little longer than promised, as etcd leases do', async () => {
    const { mock, api, token } = await oauth()
    await token('short', 600)
    await token('long', 7200)

    mock.clock.advance('629s')
    expect(await api.names(TOKENS)).toHaveLength(2)
    mock.clock.advance('1s')
    expect(await api.names(TOKENS)).toHaveLength(1)
    mock.clock.advance('6629s')
    expect(await api.names(TOKENS)).toHaveLength(1)
    mock.clock.advance('1s')
    expect(await api.names(TOKENS)).toEqual([])
  })

  it('sends bookmarks every minute and once before the deadline, then ends the watch', async () => {
    const { mock } = await oauth()
    const query = 'watch=1&allowWatchBookmarks=true&timeoutSeconds=150&resourceVersion='
    const { metadata } = (await apiOf(mock).get(TOKENS)) as {
      metadata: { resourceVersion: string }
    }
    const watch = await watchOf(mock, `${TOKENS}?${query}${metadata.resourceVersion}`)

    mock.clock.advance('149s')
    mock.clock.advance('1s')

    const events = await watch.rest()
    expect(events.map(({ type }) => type)).toEqual(['BOOKMARK', 'BOOKMARK', 'BOOKMARK'])
  })

  it('fires what falls due in one step in order: the expiry, the bookmark behind it, the end', async () => {
    const { mock, token } = await oauth()
    await token('one', 20)
    const watch = await watchOf(
      mock,
      `${TOKENS}?watch=1&resourceVersion=0&allowWatchBookmarks=true&timeoutSeconds=90`,
    )
    expect(await watch.next()).toMatchObject({ type: 'ADDED' })
    expect(await watch.next()).toMatchObject({
      object: { metadata: { annotations: { 'k8s.io/initial-events-end': 'true' } } },
    })

    mock.clock.advance('10m')

    const events = await watch.rest()
    expect(events.map(told)).toEqual(['DELETED one', 'BOOKMARK', 'BOOKMARK'])
    const [deleted, bookmark] = events.map(({ object }) => object.metadata.resourceVersion)
    expect(bookmark).toBe(deleted)
  })

  it('ends a watch without a timeout within the hour, not before half of it', async () => {
    const { mock } = await oauth()
    const watch = await watchOf(mock, `${TOKENS}?watch=1&resourceVersion=0`)
    let hasEnded = false
    const end = watch.rest().then(() => (hasEnded = true))

    mock.clock.advance('1799s')
    await apiOf(mock).get(TOKENS)
    expect(hasEnded).toBe(false)
    mock.clock.advance('1801s')
    await end
    expect(hasEnded).toBe(true)
  })

  it('lets go of revisions that are older than the history', async () => {
    const { mock, api } = await oauth()
    const { metadata } = (await api.get(TOKENS)) as { metadata: { resourceVersion: string } }
    const exact = `${TOKENS}?resourceVersionMatch=Exact&resourceVersion=${metadata.resourceVersion}`
    await api.post(`${GROUP}/oauthclients`, { metadata: { name: 'other' }, grantMethod: 'auto' })

    mock.clock.advance('4m')
    expect(await api.get(exact)).toMatchObject({ kind: 'OAuthAccessTokenList' })
    mock.clock.advance('2m')
    expect(await api.get(exact)).toMatchObject({ code: 410, reason: 'Expired' })
  })
})
