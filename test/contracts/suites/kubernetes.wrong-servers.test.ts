import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../contracts/harness/run.ts'
import { kubernetes } from '../../../contracts/suites/kubernetes/index.ts'
import { createMock } from '../../../mocks/index.ts'
import { faulty, list, metadata, nameOf, withQuery, type Fault, type Json } from './faulty.ts'

const withoutFinalizers = (json: Json): Json => {
  const { finalizers: _, ...rest } = metadata(json)
  return { ...json, metadata: rest }
}

const ROWS: readonly [fault: string, check: string, fault: Fault][] = [
  [
    'cuts no chunks',
    'list-in-chunks',
    { request: (sent) => withQuery(sent, (query) => query.delete('limit')) },
  ],
  [
    'begins anew after a compaction',
    'list-from-the-last-key-after-compaction',
    {
      answer: (json) =>
        json['code'] === 410 ? { ...json, metadata: { continue: '' } } : undefined,
    },
  ],
  [
    'lists namespaces by their names',
    'list-all-namespaces-in-storage-order',
    {
      answer: (json) =>
        list(json) && {
          ...json,
          items: list(json)?.toSorted((a, b) =>
            String(metadata(a)['namespace']) < String(metadata(b)['namespace']) ? -1 : 1,
          ),
        },
    },
  ],
  [
    'takes every version for a floor',
    'list-at-versions',
    {
      request: (sent) =>
        withQuery(sent, (query) => {
          query.delete('resourceVersion')
          query.delete('resourceVersionMatch')
        }),
    },
  ],
  [
    'tells an update as an addition',
    'watch-observes-changes',
    { event: (event) => (event['type'] === 'MODIFIED' ? { ...event, type: 'ADDED' } : event) },
  ],
  [
    'begins every watch with the present',
    'watch-from-a-version',
    { request: (sent) => withQuery(sent, (query) => query.delete('resourceVersion')) },
  ],
  [
    'repeats the deletion to a watch from its version',
    'watch-restarts-where-it-ended',
    {
      request: (sent) =>
        withQuery(sent, (query) => {
          const version = query.get('resourceVersion')
          if (version) query.set('resourceVersion', String(Number(version) - 1))
        }),
    },
  ],
  [
    'shows the new content of what leaves a selector',
    'watch-deletion-on-leaving-a-selector',
    {
      event: (event) => {
        if (event['type'] !== 'DELETED') return event
        return { ...event, object: { ...(event['object'] as Json), data: { k: 'MQ==' } } }
      },
    },
  ],
  [
    'forgets the namespace of a watch',
    'watch-two-namespaces',
    {
      request: (sent) => {
        if (!sent.url.searchParams.has('watch')) return sent
        return { ...sent, url: new URL(sent.url.href.replace(/namespaces\/[^/]+\//, '')) }
      },
    },
  ],
  [
    'ignores fieldValidation',
    'strict-validation-unknown-metadata-fields',
    { request: (sent) => withQuery(sent, (query) => query.delete('fieldValidation')) },
  ],
  [
    'forgets finalizers',
    'delete-waits-for-finalizers',
    {
      request: (sent) =>
        sent.body === undefined
          ? sent
          : { ...sent, body: JSON.stringify(withoutFinalizers(JSON.parse(sent.body))) },
    },
  ],
  [
    'answers every deletion with a Status',
    'delete-answers-by-kind',
    {
      answer: (json, sent) =>
        sent.method === 'DELETE'
          ? { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success' }
          : json,
    },
  ],
  [
    'deletes namespaces at once',
    'namespace-deletion-makes-it-terminating',
    {
      answer: (json) =>
        json['kind'] === 'Namespace' ? { ...json, status: { phase: 'Active' } } : undefined,
    },
  ],
  [
    'shows what secrets were made of',
    'secret-text-becomes-data',
    { answer: (json) => (json['kind'] === 'Secret' ? { ...json, stringData: {} } : undefined) },
  ],
  [
    'lets everybody in',
    'strangers-are-forbidden',
    {
      request: (sent) => {
        sent.headers.delete('Impersonate-User')
        return sent
      },
    },
  ],
  [
    'gives names in the order in which they were asked for',
    'create-makes-a-name-of-generate-name',
    {
      answer: (json) =>
        nameOf(json).startsWith('check-')
          ? { ...json, metadata: { ...metadata(json), name: 'check-00001' } }
          : undefined,
    },
  ],
]

describe('the kubernetes suite', () => {
  it.each(ROWS)('finds a server that %s', async (_fault, id, fault) => {
    const report = await runChecks(kubernetes, faulty(createMock(), fault), {
      only: `kubernetes/${id}`,
    })

    expect(report.results.map(({ outcome }) => outcome)).toEqual(['failed'])
  })
})
