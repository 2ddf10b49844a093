import { expect, test } from 'vitest'
import { createMock, defineKind } from '../../mocks/index.ts'

const widget = defineKind({
  group: 'acme.example',
  version: 'v1',
  kind: 'Widget',
  plural: 'widgets',
  schema: {
    type: 'object',
    properties: { spec: { type: 'object', properties: { size: { type: 'integer' } } } },
  },
})

const mock = createMock({ clock: 'manual', apis: [widget] })

const urlOf = async (path: string): Promise<string> => {
  const { paths } = await (await mock.fetch('/openapi/v3')).json()
  return paths[path].serverRelativeURL
}

const document = async (path: string) => (await mock.fetch(await urlOf(path))).json()

test('describes kinds of one’s own, so that kubectl explains and validates them', async () => {
  const { paths, components } = await document('apis/acme.example/v1')

  const { patch } = paths['/apis/acme.example/v1/namespaces/{namespace}/widgets/{name}']
  expect(patch['x-kubernetes-group-version-kind']).toEqual({
    group: 'acme.example',
    version: 'v1',
    kind: 'Widget',
  })
  const names = patch.parameters.map(({ name }: { name: string }) => name)
  expect(names).toContain('fieldValidation')
  expect(Object.keys(patch.requestBody.content)).not.toContain(
    'application/strategic-merge-patch+json',
  )
  const schema = components.schemas['example.acme.v1.Widget']
  expect(schema.properties.spec.properties.size).toEqual({ type: 'integer' })
  expect(JSON.stringify(schema.properties.metadata)).toContain(
    '#/components/schemas/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta',
  )
})

test.each(['api/v1', 'apis/oauth.openshift.io/v1', 'apis/authentication.k8s.io/v1'])(
  'refers to nothing that %s lacks',
  async (path) => {
    const { components, paths } = await document(path)

    const references = JSON.stringify({ components, paths }).matchAll(
      /"#\/components\/schemas\/([^"]+)"/g,
    )
    const missing = [...references]
      .map(([, name = '']) => name)
      .filter((name) => !(name in components.schemas))
    expect(missing).toEqual([])
  },
)

test('may be kept by its hash, and sends on who has an old one', async () => {
  const url = await urlOf('api/v1')

  const kept = await mock.fetch(url)
  const old = await mock.fetch('/openapi/v3/api/v1?hash=OLD', { redirect: 'manual' })
  const again = await mock.fetch(url, {
    headers: { 'if-none-match': kept.headers.get('etag') ?? '' },
  })

  expect(kept.headers.get('cache-control')).toBe('public, immutable')
  expect(Date.parse(kept.headers.get('expires') ?? '')).toBeGreaterThan(mock.clock.now())
  expect([old.status, old.headers.get('location')]).toEqual([301, url])
  expect(again.status).toBe(304)
})

test('is there as version 2, as JSON and for kubectl', async () => {
  const json = await (await mock.fetch('/openapi/v2')).json()
  const protobuf = await mock.fetch('/openapi/v2', {
    headers: { accept: 'application/com.github.proto-openapi.spec.v2@v1.0+protobuf' },
  })
  const other = await mock.fetch('/openapi/v2', { headers: { accept: 'text/html' } })

  expect(JSON.stringify(json)).not.toContain('#/components/')
  expect(json.definitions['io.k8s.api.core.v1.ServiceAccount'].properties.metadata.$ref).toBe(
    '#/definitions/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta',
  )
  expect(new TextDecoder().decode(await protobuf.arrayBuffer())).toContain(
    'io.k8s.api.core.v1.ServiceAccount',
  )
  expect([other.status, await other.text()]).toEqual([406, ''])
})
