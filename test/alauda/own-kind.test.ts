import { describe, expect, it } from 'vitest'
import { createMock, defineKind } from '../../mocks/index.ts'

const backup = defineKind({
  group: 'storage.example.com',
  version: 'v1',
  kind: 'Backup',
  plural: 'backups',
  shortNames: ['bk'],
  schema: {
    type: 'object',
    properties: {
      spec: {
        type: 'object',
        required: ['volume'],
        properties: {
          volume: { type: 'string', pattern: '^[a-z]+$', maxLength: 8 },
          keep: { type: 'integer', minimum: 1, maximum: 9, default: 3 },
          mode: { type: 'string', enum: ['full', 'delta'] },
          hours: { type: 'array', maxItems: 2, items: { type: 'integer' } },
          notes: { type: 'object', additionalProperties: { type: 'string' } },
          reason: { type: 'string', nullable: true },
        },
      },
      status: { type: 'object', properties: { phase: { type: 'string' } } },
    },
  },
})

const PATH = '/apis/storage.example.com/v1/namespaces/team/backups'

function cluster() {
  const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'team' } } as const
  return createMock({ apis: [backup], world: { name: 'a team', objects: [namespace] } })
}

async function create(mock: ReturnType<typeof cluster>, spec: object, rest: object = {}) {
  const body = { apiVersion: 'storage.example.com/v1', kind: 'Backup', ...rest, spec }
  const answer = await mock.fetch(PATH, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ metadata: { name: 'nightly' }, ...body }),
  })
  return { status: answer.status, json: await answer.json() }
}

describe('a kind of your own', () => {
  it('is created with its defaults, and without what its schema lacks', async () => {
    const { status, json } = await create(cluster(), { volume: 'data', colour: 'blue' })

    expect(status).toBe(201)
    expect(json.spec).toEqual({ keep: 3, volume: 'data' })
    expect(json.metadata.generation).toBe(1)
  })

  it.each([
    [{}, 'spec.volume: Required value'],
    [
      { volume: 'data', keep: 0 },
      'spec.keep: Invalid value: 0: spec.keep in body should be greater than or equal to 1',
    ],
    [
      { volume: 'data', keep: 10 },
      'spec.keep: Invalid value: 10: spec.keep in body should be less than or equal to 9',
    ],
    [
      { volume: 'DATA' },
      `spec.volume: Invalid value: "DATA": spec.volume in body should match '^[a-z]+$'`,
    ],
    [{ volume: 'thevolumes' }, 'spec.volume: Too long: may not be more than 8 bytes'],
    [
      { volume: 'data', mode: 'half' },
      'spec.mode: Unsupported value: "half": supported values: "full", "delta"',
    ],
    [{ volume: 'data', hours: [1, 2, 3] }, 'spec.hours: Too many: 3: must have at most 2 items'],
    [
      { volume: 'data', hours: [1, 'x'] },
      'spec.hours[1]: Invalid value: "string": spec.hours[1] in body must be of type integer: "string"',
    ],
    [
      { volume: 'data', notes: { a: 1 } },
      'spec.notes.a: Invalid value: "integer": spec.notes.a in body must be of type string: "integer"',
    ],
  ])('refuses %j', async (spec, problem) => {
    const { status, json } = await create(cluster(), spec)

    expect([status, json.message]).toEqual([
      422,
      `Backup.storage.example.com "nightly" is invalid: ${problem}`,
    ])
  })

  it('keeps null where its schema allows it', async () => {
    const { json } = await create(cluster(), { volume: 'data', reason: null, mode: null })

    expect(json.spec).toEqual({ keep: 3, reason: null, volume: 'data' })
  })

  it('has its status apart', async () => {
    const mock = cluster()
    const { json } = await create(mock, { volume: 'data' }, { status: { phase: 'Lost' } })
    expect(json.status).toBeUndefined()

    const answer = await mock.fetch(`${PATH}/nightly/status`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...json, spec: { volume: 'other' }, status: { phase: 'Done' } }),
    })

    expect(await answer.json()).toMatchObject({
      spec: { volume: 'data' },
      status: { phase: 'Done' },
      metadata: { generation: 1 },
    })
  })

  it('stands beside the kinds of the mock, and in its data', async () => {
    const mock = cluster()
    await create(mock, { volume: 'data' })

    expect((await mock.fetch('/apis/oauth.openshift.io/v1/oauthclients')).status).toBe(200)
    expect(mock.collections.get('Backup')?.size).toBe(1)
  })

  it('keeps and owns fields that its schema does not tell, where it is to keep them', async () => {
    const open = defineKind({
      group: 'storage.example.com',
      version: 'v1',
      kind: 'Anything',
      plural: 'anythings',
      scope: 'Cluster',
      schema: {
        type: 'object',
        'x-kubernetes-preserve-unknown-fields': true,
        properties: { told: { type: 'string' } },
      },
    })
    const answer = await createMock({ apis: [open] }).fetch(
      '/apis/storage.example.com/v1/anythings',
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          apiVersion: 'storage.example.com/v1',
          kind: 'Anything',
          metadata: { name: 'a' },
          told: 'x',
          untold: { deep: [1] },
        }),
      },
    )

    expect(await answer.json()).toMatchObject({
      untold: { deep: [1] },
      metadata: {
        managedFields: [{ fieldsV1: { 'f:told': {}, 'f:untold': { '.': {}, 'f:deep': {} } } }],
      },
    })
  })

  it('is refused when its schema has rules that would be left out', () => {
    const schema = {
      type: 'object',
      properties: { spec: { type: 'object', 'x-kubernetes-validations': [] } },
    }

    expect(() =>
      defineKind({ group: 'a.b', version: 'v1', kind: 'Odd', plural: 'odds', schema }),
    ).toThrow(
      new TypeError(
        'Odd.spec has x-kubernetes-validations, which is not supported: leave it out, or say it in rules',
      ),
    )
  })
})
