import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMock, type Mock } from 'tokamock'
import { holdsInTime } from '../../properties/law.ts'

type Json = Record<string, unknown>

/** What a manager says of a client: labels, two kinds of lists and a scalar. Values are never empty. */
interface Content {
  readonly labels: Readonly<Record<string, string>>
  readonly redirectURIs: readonly string[]
  readonly additionalSecrets: readonly string[]
  readonly secret: string | undefined
}

type Step =
  | { readonly type: 'apply'; readonly manager: string; readonly content: Content }
  | { readonly type: 'patch'; readonly manager: string; readonly patch: Json }
  | { readonly type: 'put'; readonly manager: string; readonly content: Content }

const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...values])
const value = fc.constantFrom('1', '2')
const content: fc.Arbitrary<Content> = fc.record({
  labels: fc.dictionary(fc.constantFrom('a', 'b', 'c'), value, { noNullPrototype: true }),
  redirectURIs: some(['https://a', 'https://b', 'https://c', 'https://d']),
  additionalSecrets: some(['one', 'two']),
  secret: fc.constantFrom('s', 't', undefined),
})
const labelChange = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.option(value), {
  noNullPrototype: true,
})
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('apply' as const),
      manager: fc.constantFrom('x', 'y', 'z'),
      content,
    }),
  },
  fc.record({
    type: fc.constant('patch' as const),
    manager: fc.constantFrom('u', 'x'),
    patch: fc.record(
      {
        metadata: fc.record({ labels: labelChange }),
        secret: fc.constantFrom('s', 't', null),
        redirectURIs: fc.option(some(['https://a', 'https://d'])),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ type: fc.constant('put' as const), manager: fc.constantFrom('u', 'v'), content }),
)

describe('any order of applies and updates by several managers', () => {
  it('keeps the laws of ownership', async () => {
    const law = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const client = clientOf(createMock({ clock: 'manual' }))
      for (const next of steps) await takeStep(client, next)
    })

    await holdsInTime(law, 60)
  }, 60_000)
})

async function takeStep(client: Client, next: Step): Promise<void> {
  const before = await client.get()
  if (next.type === 'patch') await client.patch(next.manager, next.patch)
  else if (next.type === 'put') await client.put(next.manager, bodyOf(next.content), before)
  else await checkApply(client, next, before)
  const after = await client.get()
  if (after)
    expect(pathsOf(after), 'what is there is owned, what is owned is there').toEqual(ownedBy(after))
}

async function checkApply(
  client: Client,
  { manager, content: wanted }: Extract<Step, { type: 'apply' }>,
  before: Json | undefined,
): Promise<void> {
  const body = bodyOf(wanted)
  const first = await client.apply(manager, body)
  if (first.status === 409) await checkForce(client, manager, body, first.causes)
  const after = (await client.get()) ?? {}
  const mine = entriesOf(after).find((entry) => entry.manager === manager && entry.isApply)
  expect(mine?.paths, 'an applier owns what it applies').toEqual(pathsOf(body))
  const again = await client.apply(manager, body)
  expect(again, 'an unchanged apply is a no-op').toMatchObject({ status: 200, object: after })
  if (before === undefined) expect(pathsOf(after)).toEqual(pathsOf(body))
}

/** A refused apply changes nothing; forced, it takes exactly the fields that were told. */
async function checkForce(
  client: Client,
  manager: string,
  body: Json,
  causes: readonly Cause[],
): Promise<void> {
  const before = (await client.get()) ?? {}
  expect(causes.length).toBeGreaterThan(0)
  const forced = await client.apply(manager, body, true)
  expect(forced.status).toBe(200)
  const lost = lossesOf(before, forced.object, manager)
  const told = causes.map(({ message, field }) => `${managerIn(message)} ${field}`)
  expect(lost, 'force removes exactly the conflicts').toEqual(told.toSorted())
}

interface Cause {
  readonly message: string
  readonly field: string
}

const managerIn = (message: string): string =>
  `${/"(.*?)"/.exec(message)?.[1]} ${message.includes(' using ') ? 'Update' : 'Apply'}`

interface Answer {
  readonly status: number
  readonly object: Json
  readonly causes: readonly Cause[]
}

interface Client {
  get(): Promise<Json | undefined>
  apply(manager: string, body: Json, isForced?: boolean): Promise<Answer>
  patch(manager: string, patch: Json): Promise<Answer>
  put(manager: string, body: Json, before: Json | undefined): Promise<Answer>
}

function clientOf(mock: Mock): Client {
  const collection = '/apis/oauth.openshift.io/v1/oauthclients'
  const send = async (
    method: string,
    query: string,
    body?: Json,
    type = 'application/json',
  ): Promise<Answer> => {
    const init = body === undefined ? {} : { body: JSON.stringify(body) }
    const headers = { 'content-type': type }
    const answer = await mock.fetch(`${collection}/c${query}`, { method, headers, ...init })
    const object = (await answer.json()) as Json
    const { causes = [] } = (object['details'] ?? {}) as { causes?: Cause[] }
    return { status: answer.status, object, causes }
  }
  return {
    async get() {
      const { status, object } = await send('GET', '')
      return status === 200 ? object : undefined
    },
    apply: (manager, body, isForced = false) =>
      send(
        'PATCH',
        `?fieldManager=${manager}&force=${isForced}`,
        body,
        'application/apply-patch+yaml',
      ),
    patch: (manager, patch) =>
      send('PATCH', `?fieldManager=${manager}`, patch, 'application/merge-patch+json'),
    put(manager, body, before) {
      const { resourceVersion } = (before?.['metadata'] ?? {}) as Json
      const metadata = { ...(body['metadata'] as Json), resourceVersion }
      return send('PUT', `?fieldManager=${manager}`, { ...body, metadata })
    },
  }
}

// Everybody says how grants are made, which every client must have.
function bodyOf({ labels, redirectURIs, additionalSecrets, secret }: Content): Json {
  return {
    apiVersion: 'oauth.openshift.io/v1',
    kind: 'OAuthClient',
    metadata: { name: 'c', ...(Object.keys(labels).length === 0 ? {} : { labels }) },
    grantMethod: 'auto',
    ...(redirectURIs.length === 0 ? {} : { redirectURIs }),
    ...(additionalSecrets.length === 0 ? {} : { additionalSecrets }),
    ...(secret === undefined ? {} : { secret }),
  }
}

/** The leaves of a client, as messages name them. */
function pathsOf(client: Json): readonly string[] {
  const { labels = {} } = (client['metadata'] ?? {}) as { labels?: Json }
  const uris = (client['redirectURIs'] ?? []) as string[]
  const scalars = ['grantMethod', 'secret', 'additionalSecrets'].filter((name) => name in client)
  return [
    ...Object.keys(labels).map((key) => `.metadata.labels.${key}`),
    ...uris.map((uri) => `.redirectURIs[="${uri}"]`),
    ...scalars.map((name) => `.${name}`),
  ].toSorted()
}

interface Owner {
  readonly manager: string
  readonly isApply: boolean
  readonly paths: readonly string[]
}

function entriesOf(client: Json): readonly Owner[] {
  const { managedFields = [] } = (client['metadata'] ?? {}) as { managedFields?: Json[] }
  return managedFields.map(({ manager, operation, fieldsV1 }) => ({
    manager: String(manager),
    isApply: operation === 'Apply',
    paths: leavesOf(fieldsV1 as Json).toSorted(),
  }))
}

// Containers that are owned beside their items are no leaves.
function leavesOf(set: Json, prefix = ''): readonly string[] {
  return Object.entries(set).flatMap(([key, inner]) => {
    if (key === '.') return []
    const path = prefix + (key.startsWith('v:') ? `[=${key.slice(2)}]` : `.${key.slice(2)}`)
    if (Object.keys(inner as Json).some((name) => name !== '.'))
      return leavesOf(inner as Json, path)
    return path === '.metadata.labels' || path === '.redirectURIs' ? [] : [path]
  })
}

const ownedBy = (client: Json): readonly string[] =>
  [...new Set(entriesOf(client).flatMap(({ paths }) => paths))].toSorted()

/** What other entries have lost, as `manager operation path`. */
function lossesOf(before: Json, after: Json, applier: string): readonly string[] {
  const left = new Set(entriesOf(after).flatMap(texts))
  return entriesOf(before)
    .filter(({ manager, isApply }) => manager !== applier || !isApply)
    .flatMap(texts)
    .filter((text) => !left.has(text))
    .toSorted()
}

const texts = ({ manager, isApply, paths }: Owner): readonly string[] =>
  paths.map((path) => `${manager} ${isApply ? 'Apply' : 'Update'} ${path}`)
