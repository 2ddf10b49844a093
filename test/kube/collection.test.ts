import { describe, expect, it } from 'vitest'
import { createMock } from 'tokamock'
import type { Collection } from '../../src/mock/collection.ts'
import { StoreError } from '../../src/store/store-error.ts'

describe('KindCollection', () => {
  it('gives its objects in byte order of their keys', () => {
    const clients = collectionOf('OAuthClient')

    for (const name of ['b', 'B', 'a']) clients.create({ metadata: { name } })

    expect([...clients.entries()].map(([key]) => key)).toEqual(['B', 'a', 'b'])
    expect(clients.size).toBe(3)
  })

  it('gives the objects of one moment', () => {
    const clients = collectionOf('OAuthClient')
    clients.create({}, 'a')
    clients.create({}, 'b')

    const seen: string[] = []
    for (const [key] of clients.entries()) {
      seen.push(key)
      clients.remove(key)
      clients.create({}, `z-${key}`)
    }

    expect(seen).toEqual(['a', 'b'])
    expect([...clients.entries()].map(([key]) => key)).toEqual(['z-a', 'z-b'])
  })

  it('reads keys of names, and of namespaces and names', () => {
    const [clients, secrets] = [collectionOf('OAuthClient'), collectionOf('Secret')]

    expect(clients.keyOf({ metadata: { name: 'a' } })).toBe('a')
    expect(secrets.keyOf({ metadata: { name: 'a', namespace: 'n' } })).toBe('n/a')
    expect(secrets.keyOf({ metadata: { name: 'a' } })).toBeUndefined()
    expect(() => secrets.create({ metadata: { name: 'a' } })).toThrow(
      new TypeError(
        'Secret {"name":"a","namespace":""} has no key: it needs metadata.name and metadata.namespace',
      ),
    )
  })

  it('passes on that a key is taken, or that there is none', () => {
    const clients = collectionOf('OAuthClient')
    clients.create({}, 'a')

    expect(() => clients.create({}, 'a')).toThrow(StoreError)
    expect(() => clients.replace('b', {})).toThrow(StoreError)
    expect(() => clients.remove('b')).toThrow(StoreError)
  })

  it('moves an object only where it can', () => {
    const clients = collectionOf('OAuthClient')
    const created = clients.create({ grantMethod: 'auto' }, 'a')
    clients.create({}, 'b')

    expect(() => clients.move('a', 'b', created)).toThrow(StoreError)
    clients.move('a', 'c', created)

    expect([...clients.entries()].map(([key]) => key)).toEqual(['b', 'c'])
    expect(clients.get('c')).toMatchObject({ metadata: { name: 'c' }, grantMethod: 'auto' })
  })

  it('keeps what a replacement shares, and decodes what it does not', () => {
    const clients = collectionOf('OAuthClient')
    const { metadata, ...rest } = clients.create({ redirectURIs: ['x'], secret: 's' }, 'a')
    const labels = { b: '2', a: '1', unknown: null }

    const replaced = clients.replace('a', {
      ...rest,
      metadata: { ...(metadata as object), labels, creationTimestamp: '2026-01-01T01:00:00+01:00' },
      nonsense: 1,
    })

    expect(replaced['redirectURIs']).toBe(rest['redirectURIs'])
    expect(Object.keys(replaced)).not.toContain('nonsense')
    expect(replaced['metadata']).toMatchObject({
      labels: { a: '1', b: '2', unknown: '' },
      creationTimestamp: '2026-01-01T00:00:00Z',
    })
    expect(() => clients.replace('a', { ...replaced, redirectURIs: ['x', 5] })).toThrow(
      /cannot unmarshal number into Go struct field OAuthClient.redirectURIs of type string/,
    )
  })

  it('replaces an object that its server has renamed in its place', async () => {
    const mock = createMock()
    mock.collections.get('OAuthClient')?.create({ grantMethod: 'auto' }, 'grafana')
    const grants = getCollection(mock.collections, 'OAuthClientAuthorization')
    const path = '/apis/oauth.openshift.io/v1/oauthclientauthorizations/franta:cli'
    await mock.fetch(path, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        metadata: { name: 'franta:cli' },
        clientName: 'grafana',
        userName: 'franta',
        userUID: 'u',
        scopes: ['user:info'],
      }),
    })
    const [[key, renamed] = ['', {}]] = [...grants.entries()]

    const replaced = grants.replace(key, { ...renamed, scopes: ['user:full'] })

    expect([key, replaced['metadata']]).toMatchObject(['franta:cli', { name: 'franta:grafana' }])
    expect(replaced['scopes']).toEqual(['user:full'])
  })

  it('lets no cluster-scoped object have a namespace', () => {
    const clients = collectionOf('OAuthClient')
    const created = clients.create({ metadata: { name: 'a', namespace: 'n' } })

    const replaced = clients.replace('a', {
      ...created,
      metadata: { ...(created['metadata'] as object), namespace: 'n' },
    })

    expect(created['metadata']).not.toHaveProperty('namespace')
    expect(replaced).toEqual(created)
  })

  it('shows a view under its own kind, and refuses writes to it', () => {
    const mock = createMock()
    const [tokens, view] = ['OAuthAccessToken', 'UserOAuthAccessToken'].map((kind) =>
      getCollection(mock.collections, kind),
    )
    tokens?.create({}, 'sha256~a')

    expect(view?.readOnly).toBe(true)
    expect(view?.get('sha256~a')).toMatchObject({ kind: 'UserOAuthAccessToken' })
    expect(() => view?.remove('sha256~a')).toThrow(TypeError)
  })
})

const collectionOf = (kind: string): Collection => getCollection(createMock().collections, kind)

function getCollection(collections: ReadonlyMap<string, Collection>, kind: string): Collection {
  const collection = collections.get(kind)
  if (!collection) throw new TypeError(`there is no ${kind}`)
  return collection
}
