import assert from 'node:assert/strict'
import { createMock } from '../../../mocks/index.ts'
import { dataModel } from '../../../mocks/model.ts'
import { readEvents } from '../../model/event-lines.ts'
import type { LayerChecks } from './layer-check.ts'
import { postJson } from './post-json.ts'

const CLIENTS = '/apis/oauth.openshift.io/v1/oauthclients'
const named = { where: { key: { equals: 'console' } } }

function modelled() {
  const mock = createMock()
  return { mock, db: dataModel(mock) }
}

/** What the data model promises. */
export const modelChecks: LayerChecks = {
  async 'layers/model-sees-what-clients-write'() {
    const { mock, db } = modelled()
    await postJson(mock, CLIENTS, { metadata: { name: 'console' }, grantMethod: 'auto' })
    assert.equal(db.oAuthClient.count(), 1)
    assert.equal(db.oAuthClient.findFirst(named)?.grantMethod, 'auto')
    await mock.fetch(`${CLIENTS}/console`, { method: 'DELETE' })
    assert.deepEqual(db.oAuthClient.getAll(), [])
  },

  async 'layers/model-writes-get-a-version'() {
    const { mock, db } = modelled()
    const created = db.oAuthClient.create({ key: 'console', grantMethod: 'auto' })
    const updated = db.oAuthClient.update({ ...named, data: { grantMethod: 'prompt' } })
    const [before, after] = [created, updated].map((record) =>
      Number(record?.metadata.resourceVersion),
    )
    assert.ok((before ?? 0) > 0 && (after ?? 0) > (before ?? 0), `${before}, then ${after}`)
    const text = await (await mock.fetch(`${CLIENTS}/console`)).text()
    assert.doesNotMatch(text, /null/)
    const served = JSON.parse(text)
    assert.equal(served.metadata.resourceVersion, String(after))
    assert.equal(served.metadata.uid, created.metadata.uid)
    assert.equal('key' in served, false)
    assert.equal('secret' in served, false)
  },

  async 'layers/model-writes-reach-watches'() {
    const { mock, db } = modelled()
    const events = readEvents(await mock.fetch(`${CLIENTS}?watch=1`))
    db.oAuthClient.create({ key: 'console', grantMethod: 'auto' })
    assert.equal((await events.next()).type, 'ADDED')
    db.oAuthClient.update({ ...named, data: { grantMethod: 'prompt' } })
    const { type, object } = await events.next()
    assert.deepEqual([type, object['grantMethod']], ['MODIFIED', 'prompt'])
    db.oAuthClient.delete(named)
    assert.equal((await events.next()).type, 'DELETED')
    await events.close()
  },

  async 'layers/model-updates-keep-the-rest'() {
    const { db } = modelled()
    db.oAuthClient.create({ key: 'console', secret: 'x', metadata: { labels: { a: '1', b: '1' } } })
    const labels = { a: null, c: '2' } as unknown as Record<string, string>
    const data = { grantMethod: 'auto', metadata: { labels } }
    const updated = db.oAuthClient.update({ ...named, data })
    assert.equal(updated?.secret, 'x')
    assert.deepEqual(updated?.metadata.labels, { b: '1', c: '2' })
  },

  async 'layers/model-misses-are-told-when-strict'() {
    const { db } = modelled()
    const query = { ...named, strict: true as const }
    assert.throws(() => db.oAuthClient.findFirst(query), /Failed to execute "findFirst"/)
    assert.throws(() => db.oAuthClient.update({ ...query, data: {} }), /"update"/)
    assert.throws(() => db.oAuthClient.delete(query), /"delete"/)
    assert.equal(db.oAuthClient.update({ ...named, data: {} }), null)
  },

  async 'layers/model-refuses-a-key-twice'() {
    const { db } = modelled()
    db.oAuthClient.create({ key: 'console' })
    db.oAuthClient.create({ key: 'other' })
    assert.throws(() => db.oAuthClient.create({ key: 'console' }), /already exists/)
    const data = { key: 'other' }
    assert.throws(() => db.oAuthClient.update({ ...named, data }), /already exists/)
  },

  async 'layers/model-views-cannot-be-written'() {
    const { db } = modelled()
    assert.throws(() => db.userOAuthAccessToken.create({ key: 'sha256~a' }), TypeError)
  },
}
