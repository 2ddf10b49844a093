import { describe, expect, it } from 'vitest'
import { createMock } from '../../../mocks/index.ts'
import { apiOf, type Api } from '../api.ts'
import { watchOf } from '../watching.ts'

const NAMESPACES = '/api/v1/namespaces'
const SECRETS = `${NAMESPACES}/team/secrets`
const ACCOUNTS = `${NAMESPACES}/team/serviceaccounts`

interface Stored {
  readonly metadata: { readonly name: string; readonly uid: string }
}

async function team(options: { readonly controllers: boolean } = { controllers: true }) {
  const mock = createMock({ clock: 'manual', ...options })
  const api = apiOf(mock)
  await api.post(NAMESPACES, { metadata: { name: 'team' } })
  return { mock, api }
}

const named = (name: string, metadata: object = {}) => ({ metadata: { name, ...metadata } })

/** An account, and a secret that it owns. */
async function ownedSecret(api: Api, reference: object = {}) {
  const account = (await api.post(ACCOUNTS, named('owner'))) as unknown as Stored
  const { name, uid } = account.metadata
  const owner = { apiVersion: 'v1', kind: 'ServiceAccount', name, uid, ...reference }
  await api.post(SECRETS, named('owned', { ownerReferences: [owner] }))
  return owner
}

describe('createMock with controllers', () => {
  it('deletes what has lost its only owner, in one step', async () => {
    const { mock, api } = await team()
    await ownedSecret(api)
    const watch = await watchOf(mock, `${SECRETS}?watch=1`)
    await watch.next()

    await api.remove(`${ACCOUNTS}/owner`)

    expect(await api.names(SECRETS)).toEqual([])
    expect(await watch.next()).toMatchObject({ type: 'DELETED' })
    await watch.close()
  })

  it('lets an object with another owner live, which forgets the one that is gone', async () => {
    const { api } = await team()
    const other = (await api.post(ACCOUNTS, named('other'))) as unknown as Stored
    const owner = await ownedSecret(api)
    const ownerReferences = [
      owner,
      { ...owner, name: 'other', uid: other.metadata.uid, controller: true },
    ]
    await api.put(`${SECRETS}/owned`, named('owned', { ownerReferences }))

    await api.remove(`${ACCOUNTS}/owner`)

    expect(await api.get(`${SECRETS}/owned`)).toMatchObject({
      metadata: { ownerReferences: [{ name: 'other' }] },
    })
  })

  it('plays Orphan: the owner goes, what it owned stays without it', async () => {
    const { api } = await team()
    await ownedSecret(api)

    await api.remove(`${ACCOUNTS}/owner`, { propagationPolicy: 'Orphan' })

    expect(await api.names(ACCOUNTS)).toEqual([])
    expect(await api.names(SECRETS)).toEqual(['owned'])
    expect(await api.get(`${SECRETS}/owned`)).not.toHaveProperty('metadata.ownerReferences')
  })

  it('plays Foreground: the owner waits for what blocks it', async () => {
    const { api } = await team()
    const owner = await ownedSecret(api)
    const ownerReferences = [{ ...owner, blockOwnerDeletion: true }]
    const held = { ownerReferences, finalizers: ['example.com/held'] }
    await api.put(`${SECRETS}/owned`, named('owned', held))

    const answer = await api.remove(`${ACCOUNTS}/owner`, { propagationPolicy: 'Foreground' })

    expect(answer).toMatchObject({ metadata: { finalizers: ['foregroundDeletion'] } })
    expect(await api.names(ACCOUNTS)).toEqual(['owner'])
    expect(await api.get(`${SECRETS}/owned`)).toHaveProperty('metadata.deletionTimestamp')
    await api.put(`${SECRETS}/owned`, named('owned', { ownerReferences }))
    expect(await api.names(SECRETS)).toEqual([])
    expect(await api.names(ACCOUNTS)).toEqual([])
  })

  it('deletes what names an owner that is not there, but not of a kind that nobody serves', async () => {
    const { api } = await team()
    const uid = '11111111-1111-4111-8111-111111111111'
    const owner = (kind: string) => ({ apiVersion: 'v1', kind, name: 'gone', uid })

    await api.post(SECRETS, named('a', { ownerReferences: [owner('ServiceAccount')] }))
    await api.post(SECRETS, named('b', { ownerReferences: [owner('ReplicationController')] }))

    expect(await api.names(SECRETS)).toEqual(['b'])
  })

  it('empties a namespace that is deleted, which goes when nothing is left in it', async () => {
    const { api } = await team()
    await api.post(SECRETS, named('a'))
    await api.post(SECRETS, named('b', { finalizers: ['example.com/held'] }))

    const answer = await api.remove(`${NAMESPACES}/team`)

    expect(answer).toMatchObject({ status: { phase: 'Terminating' } })
    expect(await api.names(SECRETS)).toEqual(['b'])
    expect(await api.names(NAMESPACES)).toContain('team')
    await api.put(`${SECRETS}/b`, named('b'))
    expect(await api.names(NAMESPACES)).not.toContain('team')
  })

  it('lets a namespace go that was deleted in the foreground, or had no finalizers left', async () => {
    const { api } = await team()
    await api.post(SECRETS, named('a'))
    await api.post(NAMESPACES, named('bare'))
    await api.put(`${NAMESPACES}/bare/finalize`, { ...named('bare'), spec: {} })

    await api.remove(`${NAMESPACES}/team`, { propagationPolicy: 'Foreground' })
    await api.remove(`${NAMESPACES}/bare`)

    expect(await api.names(NAMESPACES)).not.toContain('team')
  })

  it('leaves a namespace that waits for a finalizer of somebody else', async () => {
    const { mock, api } = await team()
    await api.post(NAMESPACES, named('held', { finalizers: ['example.com/hold'] }))

    await api.remove(`${NAMESPACES}/held`)
    await api.names(NAMESPACES)
    const { revision } = mock.store
    await api.names(NAMESPACES)

    expect(mock.store.revision).toBe(revision)
    expect(await api.get(`${NAMESPACES}/held`)).toMatchObject({
      metadata: { finalizers: ['example.com/hold'] },
      spec: {},
      status: { phase: 'Terminating' },
    })
    await api.patch(`${NAMESPACES}/held`, { metadata: { finalizers: null } })
    expect(await api.names(NAMESPACES)).not.toContain('held')
  })

  it('leaves what nobody may delete, though its owner is gone', async () => {
    const { api } = await team()
    const gone = { apiVersion: 'v1', kind: 'Namespace', name: 'gone', uid: crypto.randomUUID() }

    await api.patch(`${NAMESPACES}/kube-public`, { metadata: { ownerReferences: [gone] } })

    expect(await api.names(NAMESPACES)).toContain('kube-public')
  })

  it('goes on after the world was replaced, and in a fork', async () => {
    const { mock, api } = await team()
    await ownedSecret(api)
    const saved = mock.snapshot()
    await api.remove(`${ACCOUNTS}/owner`)

    mock.restore(saved)
    const fork = apiOf(mock.fork())
    for (const world of [api, fork]) {
      expect(await world.names(SECRETS)).toEqual(['owned'])
      await world.remove(`${ACCOUNTS}/owner`)
      expect(await world.names(SECRETS)).toEqual([])
    }
  })
})

describe('createMock without controllers', () => {
  it('leaves finalizers, dependents and namespaces as an API server alone does', async () => {
    const { api } = await team({ controllers: false })
    await ownedSecret(api)

    await api.remove(`${ACCOUNTS}/owner`, { propagationPolicy: 'Foreground' })
    await api.remove(`${NAMESPACES}/team`)

    expect(await api.names(ACCOUNTS)).toEqual(['owner'])
    expect(await api.names(SECRETS)).toEqual(['owned'])
    expect(await api.names(NAMESPACES)).toContain('team')
  })
})
