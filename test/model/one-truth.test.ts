import { describe, expect, it } from 'vitest'
import { createMock } from 'tokamock'
import { dataModel } from 'tokamock/data'
import { readEvents } from './event-lines.ts'

const CLIENTS = '/apis/oauth.openshift.io/v1/oauthclients'

describe('what a client writes', () => {
  it('is in the model at once', async () => {
    const mock = createMock({ clock: 'manual' })
    const db = dataModel(mock)

    await post(mock, CLIENTS, {
      metadata: { name: 'console', labels: { team: 'ui' } },
      grantMethod: 'auto',
    })

    expect(db.oAuthClient.findFirst({ where: { key: { equals: 'console' } } })).toMatchObject({
      key: 'console',
      kind: 'OAuthClient',
      apiVersion: 'oauth.openshift.io/v1',
      metadata: {
        name: 'console',
        labels: { team: 'ui' },
        creationTimestamp: '2026-01-01T00:00:00Z',
      },
      grantMethod: 'auto',
      secret: null,
    })
    expect(db.oAuthClient.count()).toBe(1)
  })

  it('has the key namespace/name where the kind lives in namespaces', async () => {
    const mock = createMock()
    const db = dataModel(mock)
    db.namespace.create({ key: 'shop' })

    await post(mock, '/api/v1/namespaces/shop/serviceaccounts', { metadata: { name: 'builder' } })

    expect(db.serviceAccount.getAll().map(({ key }) => key)).toEqual(['shop/builder'])
  })

  it('is gone from the model when it is deleted', async () => {
    const mock = createMock()
    const db = dataModel(mock)
    db.oAuthClient.create({ key: 'console' })

    await mock.fetch(`${CLIENTS}/console`, { method: 'DELETE' })

    expect(db.oAuthClient.getAll()).toEqual([])
  })
})

describe('what is written in the model', () => {
  it('is served without its key and its nulls', async () => {
    const mock = createMock({ clock: 'manual' })
    const db = dataModel(mock)

    const { metadata } = db.oAuthClient.create({ key: 'console', grantMethod: 'auto' })
    const answer = await mock.fetch(`${CLIENTS}/console`)

    expect(await answer.json()).toEqual({
      kind: 'OAuthClient',
      apiVersion: 'oauth.openshift.io/v1',
      metadata: {
        name: 'console',
        uid: metadata.uid,
        resourceVersion: metadata.resourceVersion,
        creationTimestamp: '2026-01-01T00:00:00Z',
      },
      grantMethod: 'auto',
    })
    expect(metadata.uid).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('is served where the path names the namespace', async () => {
    const mock = createMock()
    const db = dataModel(mock)
    db.namespace.create({ key: 'shop' })
    db.secret.create({ key: 'shop/login', stringData: { user: 'x' } })

    const answer = await mock.fetch('/api/v1/namespaces/shop/secrets/login')

    expect(await answer.json()).toMatchObject({
      metadata: { name: 'login', namespace: 'shop' },
      data: { user: 'eA==' },
      type: 'Opaque',
    })
  })

  it('reaches an open watch, each write with a version of its own', async () => {
    const mock = createMock()
    const db = dataModel(mock)
    const watch = readEvents(await mock.fetch(`${CLIENTS}?watch=1`))

    const created = db.oAuthClient.create({ key: 'console', grantMethod: 'auto' })
    const changed = db.oAuthClient.update({
      strict: true,
      where: { key: { equals: 'console' } },
      data: { grantMethod: 'prompt' },
    })
    db.oAuthClient.delete({ where: { key: { equals: 'console' } } })

    expect(await watch.next()).toMatchObject({ type: 'ADDED', object: versionOf(created) })
    expect(await watch.next()).toMatchObject({
      type: 'MODIFIED',
      object: { ...versionOf(changed), grantMethod: 'prompt' },
    })
    expect(await watch.next()).toMatchObject({ type: 'DELETED', object: { grantMethod: 'prompt' } })
    expect(Number(changed.metadata.resourceVersion)).toBeGreaterThan(
      Number(created.metadata.resourceVersion),
    )
    await watch.close()
  })

  it('keeps what the server has noted', async () => {
    const mock = createMock()
    const db = dataModel(mock)
    await post(mock, CLIENTS, { metadata: { name: 'console' }, grantMethod: 'auto' })
    const where = { key: { equals: 'console' } }
    const before = db.oAuthClient.findFirst({ strict: true, where })

    const after = db.oAuthClient.update({ strict: true, where, data: { grantMethod: 'prompt' } })

    expect(before.metadata.managedFields).toHaveLength(1)
    expect(after.metadata).toEqual({
      ...before.metadata,
      resourceVersion: after.metadata.resourceVersion,
    })
  })

  it('ends a token when its new time is over', () => {
    const mock = createMock({ world: 'typical', clock: 'manual' })
    const db = dataModel(mock)
    const { key } = db.oAuthAccessToken.findFirst({ strict: true, where: {} })

    db.oAuthAccessToken.update({ where: { key: { equals: key } }, data: { expiresIn: 60 } })
    mock.clock.advance('2m')

    expect(db.oAuthAccessToken.findFirst({ where: { key: { equals: key } } })).toBeNull()
  })

  it('is refused by a stale client as on a server', async () => {
    const mock = createMock()
    const db = dataModel(mock)
    db.oAuthClient.create({ key: 'console' })
    const read: unknown = await (await mock.fetch(`${CLIENTS}/console`)).json()
    db.oAuthClient.updateMany({ where: {}, data: { grantMethod: 'auto' } })

    const answer = await mock.fetch(`${CLIENTS}/console`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(read),
    })

    expect(answer.status).toBe(409)
  })

  it('is no event when nothing changes', async () => {
    const mock = createMock()
    const db = dataModel(mock)
    const created = db.oAuthClient.create({ key: 'console', redirectURIs: ['https://x'] })

    const same = db.oAuthClient.update({
      where: { key: { equals: 'console' } },
      data: { redirectURIs: ['https://x'] },
    })

    expect(same).toEqual(created)
  })
})

const versionOf = ({ metadata }: { metadata: { resourceVersion?: string | null } }): object => ({
  metadata: { resourceVersion: metadata.resourceVersion },
})

async function post(
  mock: { fetch: (path: string, init: RequestInit) => Promise<Response> },
  path: string,
  body: object,
): Promise<void> {
  const answer = await mock.fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(answer.status).toBe(201)
}
