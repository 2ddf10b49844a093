import assert from 'node:assert/strict'
import { createMock, type World } from '../../../mocks/index.ts'
import { readEvents } from '../../model/event-lines.ts'
import { issued } from '../../stackrox/admin.ts'
import type { LayerChecks } from './layer-check.ts'
import { postJson } from './post-json.ts'

const CLIENTS = '/apis/oauth.openshift.io/v1/oauthclients'
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })

const ISSUER: World = {
  name: 'issuer',
  objects: [],
  stackrox: [
    {
      kind: 'Role',
      name: 'Issuer',
      permissions: { Access: 'READ_ACCESS', Integration: 'READ_WRITE_ACCESS' },
    },
  ],
}

/** What holds as time passes, and what needs a world that no client can make. */
export const clockChecks: LayerChecks = {
  async 'layers/bookmarks-come-every-minute'() {
    const mock = createMock({ clock: 'manual' })
    const query = `?watch=1&allowWatchBookmarks=true&resourceVersion=${mock.store.revision}`
    const events = readEvents(await mock.fetch(CLIENTS + query))
    mock.clock.advance('61s')
    const first = await events.next()
    await postJson(mock, '/api/v1/namespaces', { metadata: { name: 'a' } })
    mock.clock.advance('60s')
    const second = await events.next()
    assert.deepEqual([first.type, second.type], ['BOOKMARK', 'BOOKMARK'])
    const versionOf = ({ object }: typeof first) =>
      Number((object['metadata'] as { resourceVersion: string }).resourceVersion)
    assert.ok(versionOf(second) > versionOf(first))
  },

  async 'layers/account-tokens-have-a-leeway'() {
    const mock = createMock({ clock: 'manual', auth: 'tokens' })
    const admin = bearer(mock.adminToken)
    const make = (path: string, body: object) => postJson(mock, path, body, admin)
    await make('/api/v1/namespaces', { metadata: { name: 'a' } })
    const accounts = '/api/v1/namespaces/a/serviceaccounts'
    await make(accounts, { metadata: { name: 'b' } })
    const spec = { expirationSeconds: 600 }
    const { status } = await (await make(`${accounts}/b/token`, { spec })).json()
    const statusOf = async () =>
      (await mock.fetch('/api', { headers: bearer(status.token) })).status
    mock.clock.advance('650s')
    assert.equal(await statusOf(), 200)
    mock.clock.advance('20s')
    assert.equal(await statusOf(), 401)
  },

  async 'layers/stackrox-tokens-have-a-leeway'() {
    const mock = createMock({ clock: 'manual', auth: 'tokens' })
    const expiration = new Date(mock.clock.now() + 600_000).toISOString()
    const { token } = await issued(mock, ['Admin'], { expiration })
    const statusOf = async () =>
      (await mock.fetch('/v1/apitokens', { headers: bearer(token) })).status
    mock.clock.advance('650s')
    assert.equal(await statusOf(), 200)
    mock.clock.advance('20s')
    assert.equal(await statusOf(), 401)
  },

  async 'layers/stackrox-lets-nobody-escalate'() {
    const mock = createMock({ world: ISSUER, auth: 'tokens' })
    const { token } = await issued(mock, ['Issuer'])
    const generate = async (role: string) => {
      const body = { name: 'check', role }
      return (await postJson(mock, '/v1/apitokens/generate', body, bearer(token))).status
    }
    assert.deepEqual([await generate('Issuer'), await generate('Admin')], [200, 403])
  },

  async 'layers/alauda-tokens-expire'() {
    const mock = createMock({ clock: 'manual', auth: 'tokens' })
    const expiration = Math.floor(mock.clock.now() / 1000) + 600
    const body = { description: 'check', expiration }
    const made = await postJson(mock, '/auth/v1/accesstoken', body, bearer(mock.adminToken))
    const { token } = await made.json()
    const statusOf = async () => (await mock.fetch('/api', { headers: bearer(token) })).status
    assert.equal(await statusOf(), 200)
    mock.clock.advance('601s')
    assert.equal(await statusOf(), 401)
  },
}
