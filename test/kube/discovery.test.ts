import { describe, expect, test } from 'vitest'
import { createMock, defineKind } from '../../mocks/index.ts'

const AGGREGATED = 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList'

const widget = (version: string) =>
  defineKind({
    group: 'acme.example',
    version,
    kind: 'Widget',
    plural: 'widgets',
    shortNames: ['wi'],
    schema: { type: 'object', properties: { status: { type: 'object' } } },
  })

const mock = createMock({ apis: [widget('v1')] })

const read = async (path: string, headers: Record<string, string> = {}) =>
  (await mock.fetch(path, { headers })).json()

describe('discovery', () => {
  test('lists kinds of one’s own with their subresources', async () => {
    const { resources } = await read('/apis/acme.example/v1')

    expect(resources).toEqual([
      {
        name: 'widgets',
        singularName: 'widget',
        namespaced: true,
        kind: 'Widget',
        verbs: ['delete', 'deletecollection', 'get', 'list', 'patch', 'create', 'update', 'watch'],
        shortNames: ['wi'],
        storageVersionHash: expect.stringMatching(/^[\w+/]{11}=$/),
      },
      {
        name: 'widgets/status',
        singularName: '',
        namespaced: true,
        kind: 'Widget',
        verbs: ['get', 'patch', 'update'],
      },
    ])
  })

  test('hashes what is kept as the server does', async () => {
    const { resources } = await read('/api/v1')

    const hashes = resources.map(
      ({ name, storageVersionHash }: Record<string, string>) => [name, storageVersionHash] as const,
    )
    expect(Object.fromEntries(hashes)).toMatchObject({
      namespaces: 'Q3oi5N2YM8M=',
      secrets: 'S6u1pOWzb84=',
      serviceaccounts: 'pbx9ZvyFpBE=',
    })
  })

  test('puts built-in groups first, and custom ones last', async () => {
    const { groups } = await read('/apis')

    const names = groups.map(({ name }: { name: string }) => name)
    expect(names.slice(0, 2)).toEqual(['authentication.k8s.io', 'authorization.k8s.io'])
    expect(names.slice(-2)).toEqual(['acme.example', 'auth.alauda.io'])
  })

  test('answers 304 to who has the document', async () => {
    const first = await mock.fetch('/apis', { headers: { accept: AGGREGATED } })
    const etag = first.headers.get('etag') ?? ''

    const again = await mock.fetch('/apis', {
      headers: { accept: AGGREGATED, 'if-none-match': etag },
    })

    expect(etag).toMatch(/^"[0-9A-F]{128}"$/)
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  test('says where it is', async () => {
    const server = { host: 'api.cluster.test:6443' }
    const { serverAddressByClientCIDRs } = await read(`https://${server.host}/api`)

    expect(serverAddressByClientCIDRs[0].serverAddress).toBe(server.host)
  })
})

describe('health', () => {
  test.each([
    ['/healthz', 'ok'],
    ['/livez/ping', 'ok'],
    ['/readyz?verbose', '[+]ping ok\n[+]log ok\n[+]etcd ok\nreadyz check passed\n'],
    [
      '/livez?verbose&exclude=ping&exclude=x',
      '[+]ping excluded: ok\n[+]log ok\n[+]etcd ok\nwarn: some health checks cannot be excluded: no matches for "x"\nlivez check passed\n',
    ],
  ])('of %s is told', async (path, text) => {
    expect(await (await mock.fetch(path)).text()).toBe(text)
  })

  test('of what is not checked is not', async () => {
    expect((await mock.fetch('/livez/x')).status).toBe(404)
  })
})
