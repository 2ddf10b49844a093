import { describe, expect, test } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { apiOf, type Json } from './api.ts'

const ACCOUNTS = '/api/v1/namespaces/default/serviceaccounts'
const OWNER = { kind: 'Pod', name: 'p', uid: 'u' }
const NAMESPACES = '/api/v1/namespaces'
const owned = (apiVersion: string) => ({
  metadata: { name: 'x', ownerReferences: [{ apiVersion, ...OWNER }] },
})
const metadata = ({ metadata: told }: Json) => told as Json

describe('metadata', () => {
  test('an owner may have an empty group, and no empty version', async () => {
    const api = apiOf(createMock())

    const [empty, missing] = await Promise.all(
      ['/v1', 'apps/'].map((version) => api.post(`${ACCOUNTS}?dryRun=All`, owned(version))),
    )

    expect(empty).toMatchObject({ kind: 'ServiceAccount' })
    expect(missing).toMatchObject({ code: 422 })
  })

  test('a dry update tells the self link that nothing stores', async () => {
    const api = apiOf(createMock())
    await api.post(ACCOUNTS, { metadata: { name: 'x' } })

    const dry = await api.put(`${ACCOUNTS}/x?dryRun=All`, {
      metadata: { name: 'x', selfLink: 's' },
    })
    const stored = await api.put(`${ACCOUNTS}/x`, { metadata: { name: 'x', selfLink: 's' } })

    expect(metadata(dry)['selfLink']).toBe('s')
    expect(metadata(stored)).not.toHaveProperty('selfLink')
  })

  test('an update of what is not there warns of owners that stand there twice', async () => {
    const owner = { apiVersion: 'v1', ...OWNER }
    const body = JSON.stringify({ metadata: { name: 'x', ownerReferences: [owner, owner] } })
    const headers = { 'content-type': 'application/json' }

    const answer = await createMock().fetch(`${ACCOUNTS}/x`, { method: 'PUT', body, headers })

    expect(answer.status).toBe(404)
    expect(answer.headers.get('warning')).toContain('duplicate UID(s) observed: u')
  })

  test('of a field set that is sent nobody owns the root, null is a leaf, keys are in order', async () => {
    const fieldsV1 = {
      '.': {},
      'f:a': null,
      'f:metadata': { 'f:ownerReferences': { 'k:{"uid":1,"a":[1]}': {} } },
    }
    const entry = { manager: 'm', operation: 'Update', apiVersion: 'v1', fieldsType: 'FieldsV1' }

    const created = await apiOf(createMock()).post(ACCOUNTS, {
      metadata: { name: 'x', managedFields: [{ ...entry, fieldsV1 }] },
    })

    expect(metadata(created)['managedFields']).toEqual([
      {
        ...entry,
        fieldsV1: {
          'f:a': {},
          'f:metadata': { 'f:ownerReferences': { 'k:{"a":[1],"uid":1}': {} } },
        },
      },
    ])
  })
})

describe('a namespace', () => {
  test('with a generated name is labelled once it is valid', async () => {
    const api = apiOf(createMock())

    const taken = metadata(await api.post(NAMESPACES, { metadata: { generateName: 'n-' } }))
    const { details } = await api.post(NAMESPACES, { metadata: { generateName: 'N' } })

    expect(taken['labels']).toEqual({ 'kubernetes.io/metadata.name': taken['name'] })
    expect((details as { causes: Json[] }).causes.map(({ field }) => field)).toEqual([
      'metadata.generateName',
      'metadata.name',
    ])
  })

  test('is active when its status says nothing else', async () => {
    const api = apiOf(createMock())

    const updated = await api.put(`${NAMESPACES}/default/status`, { metadata: { name: 'default' } })

    expect(updated).toMatchObject({ status: { phase: 'Active' } })
  })
})
