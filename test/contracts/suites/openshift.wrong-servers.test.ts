import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../contracts/harness/run.ts'
import { openshift } from '../../../contracts/suites/openshift/index.ts'
import { createMock } from '../../../mocks/index.ts'
import { faulty, list, metadata, nameOf, withQuery, type Fault, type Json } from './faulty.ts'

const ROWS: readonly [fault: string, check: string, fault: Fault][] = [
  [
    'puts kinds into the items of lists',
    'list-items-have-no-kind',
    {
      answer: (json) =>
        list(json) && {
          ...json,
          items: list(json)?.map((item) => ({ kind: 'OAuthClient', ...item })),
        },
    },
  ],
  [
    'counts one too many on pages',
    'list-pages-count-what-remains',
    {
      answer: (json) => {
        const remaining = metadata(json)['remainingItemCount']
        if (typeof remaining !== 'number') return undefined
        return { ...json, metadata: { ...metadata(json), remainingItemCount: remaining + 1 } }
      },
    },
  ],
  [
    'tells of remaining items with a selector',
    'list-pages-with-a-selector',
    {
      answer: (json) =>
        list(json) && { ...json, metadata: { ...metadata(json), remainingItemCount: 1 } },
    },
  ],
  [
    'lists in the order of a dictionary',
    'list-comes-in-byte-order',
    {
      answer: (json) => {
        return (
          list(json) && {
            ...json,
            items: list(json)?.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b))),
          }
        )
      },
    },
  ],
  [
    'reads each page anew',
    'list-pages-are-one-snapshot',
    {
      request: (sent) =>
        withQuery(sent, (query) => {
          const token = query.get('continue')
          if (token)
            query.set(
              'continue',
              btoa(JSON.stringify({ ...JSON.parse(atob(token)), rv: -1 })).replace(/=+$/, ''),
            )
        }),
    },
  ],
  [
    'gives no new token with a 410',
    'list-expired-continue-is-410',
    { answer: (json) => (json['code'] === 410 ? { ...json, metadata: {} } : undefined) },
  ],
  [
    'takes updates of any version',
    'update-stale-version-is-409',
    {
      request: async (sent, mock) => {
        if (sent.method !== 'PUT') return sent
        const stored: Json = await (await mock.fetch(sent.url.pathname)).json()
        const body: Json = JSON.parse(sent.body ?? '{}')
        const resourceVersion = metadata(stored)['resourceVersion']
        return {
          ...sent,
          body: JSON.stringify({ ...body, metadata: { ...metadata(body), resourceVersion } }),
        }
      },
    },
  ],
  [
    'forgets dryRun',
    'create-dry-run-stores-nothing',
    { request: (sent) => withQuery(sent, (query) => query.delete('dryRun')) },
  ],
  [
    'ignores the preconditions of a deletion',
    'delete-preconditions-are-409',
    { request: (sent) => (sent.method === 'DELETE' ? { ...sent, body: undefined } : sent) },
  ],
  [
    'adds a code to the Status of a deletion',
    'delete-client-answers-a-status',
    { answer: (json) => (json['status'] === 'Success' ? { ...json, code: 200 } : undefined) },
  ],
  [
    'shows tokens to everybody',
    'view-lists-own-tokens',
    {
      request: (sent) =>
        sent.url.pathname.endsWith('/useroauthaccesstokens')
          ? { ...sent, url: new URL(sent.url.href.replace('/useroauth', '/oauth')) }
          : sent,
      answer: (json) =>
        json['kind'] === 'OAuthAccessTokenList'
          ? { ...json, kind: 'UserOAuthAccessTokenList' }
          : undefined,
    },
  ],
  [
    'is silent when an object leaves a selector',
    'watch-selector-transitions',
    { event: (event) => (event['type'] === 'DELETED' ? undefined : event) },
  ],
  [
    'tells an update as an addition',
    'watch-begins-with-the-current-state',
    { event: (event) => (event['type'] === 'MODIFIED' ? { ...event, type: 'ADDED' } : event) },
  ],
  [
    'never ends a watch',
    'watch-timeout-ends-cleanly',
    { request: (sent) => withQuery(sent, (query) => query.delete('timeoutSeconds')) },
  ],
]

describe('the openshift suite', () => {
  it.each(ROWS)('finds a server that %s', async (_fault, id, fault) => {
    const report = await runChecks(openshift, faulty(createMock(), fault), {
      only: `openshift/${id}`,
    })

    expect(report.results.map(({ outcome }) => outcome)).toEqual(['failed'])
  })
})
