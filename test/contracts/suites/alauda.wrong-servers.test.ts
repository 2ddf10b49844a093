import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../contracts/harness/run.ts'
import { alauda } from '../../../contracts/suites/alauda/index.ts'
import { createMock } from '../../../mocks/index.ts'
import { faulty, list, metadata, withQuery, type Fault, type Json } from './faulty.ts'

const withoutKind = ({ kind: _kind, apiVersion: _apiVersion, ...rest }: Json): Json => rest

const ROWS: readonly [fault: string, check: string, fault: Fault][] = [
  [
    'leaves the kind out of items',
    'list-items-carry-their-kind',
    {
      answer: (json) => list(json) && { ...json, items: list(json)?.map(withoutKind) },
    },
  ],
  [
    'leaves out a continue token that is empty',
    'list-of-nothing-says-that-there-is-no-more',
    {
      answer: (json) => {
        const { continue: token, ...rest } = metadata(json)
        return token === '' ? { ...json, metadata: rest } : undefined
      },
    },
  ],
  [
    'cuts no pages',
    'list-in-chunks',
    { request: (sent) => withQuery(sent, (query) => query.delete('limit')) },
  ],
  [
    'knows no selectors',
    'list-by-label',
    { request: (sent) => withQuery(sent, (query) => query.delete('labelSelector')) },
  ],
  [
    'tells a code of success',
    'delete-answers-a-status',
    { answer: (json) => (json['status'] === 'Success' ? { ...json, code: 200 } : undefined) },
  ],
  [
    'takes a dry run for the deletion',
    'delete-dry-run-keeps-it',
    { request: (sent) => withQuery(sent, (query) => query.delete('dryRun')) },
  ],
  [
    'deletes all of a collection',
    'delete-collection-answers-what-it-deleted',
    { request: (sent) => withQuery(sent, (query) => query.delete('labelSelector')) },
  ],
  [
    'asks for no kind',
    'create-needs-kind-and-version',
    {
      request: (sent) =>
        sent.method === 'POST' && sent.body !== undefined
          ? {
              ...sent,
              body: JSON.stringify({
                apiVersion: 'auth.alauda.io/v1',
                kind: 'AccessTokenInfo',
                ...JSON.parse(sent.body),
              }),
            }
          : sent,
    },
  ],
  [
    'counts no generations',
    'update-counts-generations',
    {
      answer: (json) =>
        metadata(json)['generation'] === undefined
          ? undefined
          : { ...json, metadata: { ...metadata(json), generation: 1 } },
    },
  ],
  [
    'writes everything under the path of the status',
    'status-is-written-apart',
    {
      request: (sent) => ({
        ...sent,
        url: new URL(sent.url.href.replace(/\/status$/, '')),
      }),
    },
  ],
  [
    'merges every patch',
    'patch-has-no-strategic-merge',
    {
      request: (sent) => {
        if (sent.method === 'PATCH') {
          sent.headers.set('Content-Type', 'application/merge-patch+json')
        }
        return sent
      },
    },
  ],
  [
    'shows the token in the object that tells of it',
    'token-comes-with-its-info',
    {
      answer: (json) =>
        json['kind'] === 'AccessTokenInfo'
          ? { ...json, spec: { ...(json['spec'] as Json), token: 'e30.e30.x' } }
          : undefined,
    },
  ],
  [
    'revokes nothing',
    'token-is-revoked-with-its-info',
    {
      request: (sent) =>
        sent.method === 'DELETE' ? withQuery(sent, (query) => query.set('dryRun', 'All')) : sent,
    },
  ],
]

describe('the alauda suite', () => {
  it.each(ROWS)('finds a server that %s', async (_fault, id, fault) => {
    const report = await runChecks(alauda, faulty(createMock(), fault), { only: `alauda/${id}` })

    expect(report.results.map(({ outcome }) => outcome)).toEqual(['failed'])
  })
})
