import { expect, test } from 'vitest'
import { createMock, defineKind } from '../../mocks/index.ts'
import { apiOf } from './api.ts'

const TABLE = 'application/json;as=Table;g=meta.k8s.io;v=v1'
const METADATA = 'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1'
const BASE = '/apis/acme.example/v1/namespaces/n/widgets'

const widget = defineKind({
  group: 'acme.example',
  version: 'v1',
  kind: 'Widget',
  plural: 'widgets',
  schema: {
    type: 'object',
    properties: {
      spec: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
    },
  },
  columns: [
    { name: 'Size', type: 'integer', cell: '.spec.size' },
    { name: 'Tags', type: 'string', cell: '.spec.tags' },
    { name: 'Ready', type: 'string', cell: '.spec.conditions[?(@.type=="Ready")].status' },
    { name: 'Checked', type: 'date', priority: 1, cell: '.spec.checked' },
    { name: 'Grade', type: 'string', cell: ({ spec }) => (spec ? 'A' : 'B') },
  ],
})

async function world(): Promise<ReturnType<typeof createMock<'manual'>>> {
  const mock = createMock({ clock: 'manual', seed: 1, apis: [widget] })
  await apiOf(mock).post('/api/v1/namespaces', { metadata: { name: 'n' } })
  await apiOf(mock).post(BASE, {
    apiVersion: 'acme.example/v1',
    kind: 'Widget',
    metadata: { name: 'w', labels: { z: '1', a: '2' } },
    spec: {
      size: 3.7,
      tags: ['a', 'b'],
      conditions: [
        { type: 'Seen', status: 'False' },
        { type: 'Ready', status: 'True' },
      ],
      checked: new Date(mock.clock.now() - 90 * 60_000).toISOString(),
    },
  })
  return mock
}

test('makes the table of a custom kind of its columns', async () => {
  const mock = await world()

  const answer = await mock.fetch(BASE, { headers: { accept: TABLE } })

  const { columnDefinitions, rows } = await answer.json()
  expect(columnDefinitions.map(({ name }: { name: string }) => name)).toEqual([
    'Name',
    'Size',
    'Tags',
    'Ready',
    'Checked',
    'Grade',
  ])
  expect(columnDefinitions[1]).toEqual({
    name: 'Size',
    type: 'integer',
    format: '',
    description: 'Custom resource definition column (in JSONPath format): .spec.size',
    priority: 0,
  })
  expect(rows[0].cells).toEqual(['w', 3, '["a","b"]', 'True', '90m', 'A'])
  expect(Object.keys(rows[0].object.metadata)).toEqual([
    'name',
    'namespace',
    'uid',
    'resourceVersion',
    'generation',
    'creationTimestamp',
    'labels',
    'managedFields',
  ])
})

test('tells ages by the clock, in a table that was asked for before too', async () => {
  const mock = await world()
  const cells = async (): Promise<readonly unknown[]> => {
    const answer = await mock.fetch(BASE, { headers: { accept: TABLE } })
    return (await answer.json()).rows[0].cells
  }

  expect((await cells())[4]).toBe('90m')
  mock.clock.advance('5h')
  expect((await cells())[4]).toBe('6h30m')
})

test('shows null where a path leads to nothing or to something else', async () => {
  const mock = await world()
  await apiOf(mock).post(BASE, {
    apiVersion: 'acme.example/v1',
    kind: 'Widget',
    metadata: { name: 'x' },
    spec: { size: 'large', checked: 'yesterday' },
  })

  const answer = await mock.fetch(`${BASE}/x`, { headers: { accept: TABLE } })

  expect((await answer.json()).rows[0].cells).toEqual(['x', null, null, null, '<invalid>', 'A'])
})

test('is the same as compact JSON, indented and one by one', async () => {
  const mock = await world()
  const read = async (path: string): Promise<unknown> =>
    (await mock.fetch(path, { headers: { accept: TABLE } })).json()

  const list = (await read(BASE)) as { rows: unknown }

  expect(await read(`${BASE}?pretty=true`)).toEqual(list)
  expect(await read(`${BASE}/w`)).toMatchObject({ rows: list.rows })
})

test.each([
  ['Object', { kind: 'Widget', spec: { size: 3.7 } }],
  ['Metadata', { kind: 'PartialObjectMetadata' }],
])('puts %s beside the cells', async (includeObject, object) => {
  const mock = await world()

  const answer = await mock.fetch(`${BASE}?includeObject=${includeObject}`, {
    headers: { accept: TABLE },
  })

  expect((await answer.json()).rows[0].object).toMatchObject(object)
})

test('ends a watch with partial metadata of a list at its first event', async () => {
  const mock = await world()

  const answer = await mock.fetch(`${BASE}?watch=1`, {
    headers: { accept: METADATA.replace('Metadata;', 'MetadataList;') },
  })

  expect(await answer.text()).toBe('')
})
