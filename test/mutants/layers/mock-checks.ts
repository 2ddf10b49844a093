import assert from 'node:assert/strict'
import { createMock } from '../../../mocks/index.ts'
import { readEvents } from '../../model/event-lines.ts'
import type { LayerChecks } from './layer-check.ts'
import { postJson } from './post-json.ts'

const CLIENTS = '/apis/oauth.openshift.io/v1/oauthclients'

const post = (mock: ReturnType<typeof createMock>, name: string) =>
  postJson(mock, CLIENTS, { metadata: { name }, grantMethod: 'auto' })

/** What a mock promises whoever holds it. */
export const mockChecks: LayerChecks = {
  async 'layers/mock-resets-without-going-back'() {
    const mock = createMock()
    await post(mock, 'console')
    const before = mock.store.revision
    const events = readEvents(await mock.fetch(`${CLIENTS}?watch=1`))
    assert.equal((await events.next()).type, 'ADDED')
    mock.reset()
    assert.ok(mock.store.revision > before)
    const { type, object } = await events.next()
    assert.deepEqual([type, object['code']], ['ERROR', 410])
    assert.deepEqual((await (await mock.fetch(CLIENTS)).json()).items, [])
  },

  async 'layers/mock-forks-are-apart'() {
    const mock = createMock()
    await post(mock, 'console')
    const fork = mock.fork()
    await post(fork, 'other')
    const count = async (of: typeof mock) => (await (await of.fetch(CLIENTS)).json()).items.length
    assert.deepEqual([await count(mock), await count(fork)], [1, 2])
  },

  async 'layers/mock-faults-strike-as-often-as-told'() {
    const mock = createMock()
    mock.faults.add({ match: { verb: 'list' }, fault: { status: 503 }, times: 1 })
    const statuses = [
      await mock.fetch('/version'),
      await mock.fetch(CLIENTS),
      await mock.fetch(CLIENTS),
    ]
    assert.deepEqual(
      statuses.map(({ status }) => status),
      [200, 503, 200],
    )
  },

  async 'layers/mock-notes-what-was-asked'() {
    const mock = createMock()
    await mock.fetch(`${CLIENTS}?limit=1`)
    await post(mock, 'console')
    const [list, ...more] = mock.journal.requests({ verb: 'list', resource: 'oauthclients' })
    assert.equal(list?.status, 200)
    assert.deepEqual(more, [])
    assert.equal(mock.journal.requests({ status: 201 }).length, 1)
  },

  async 'layers/mock-forgets-when-compacted'() {
    const mock = createMock()
    const first = await (await post(mock, 'a')).json()
    await post(mock, 'b')
    mock.compact()
    const version = first.metadata.resourceVersion
    const exact = `?resourceVersion=${version}&resourceVersionMatch=Exact`
    assert.equal((await mock.fetch(CLIENTS + exact)).status, 410)
  },
}
