import { describe, expect, it } from 'vitest'
import { runChecks } from '../../contracts/harness/run.ts'
import type { Fetcher } from '../../contracts/harness/target.ts'
import { openshift } from '../../contracts/suites/openshift/index.ts'
import { createMock } from '../../mocks/index.ts'

type Json = Record<string, unknown>

interface Sent {
  readonly method: string
  readonly url: URL
  readonly headers: Headers
  readonly body: string | undefined
}

/** What is wrong with a server: it misunderstands requests, misspells answers, or tells other events. */
interface Fault {
  readonly request?: (sent: Sent, mock: Fetcher) => Sent | Promise<Sent>
  readonly answer?: (json: Json, sent: Sent, response: Response) => Json | undefined
  readonly event?: (event: Json) => Json | undefined
}

const list = (json: Json) => (Array.isArray(json['items']) ? (json['items'] as Json[]) : undefined)
const metadata = (json: Json) => (json['metadata'] ?? {}) as Json
const nameOf = (item: Json) => String(metadata(item)['name'])
const withQuery = (sent: Sent, change: (query: URLSearchParams) => void): Sent => {
  const url = new URL(sent.url)
  change(url.searchParams)
  return { ...sent, url }
}

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

function faulty(mock: Fetcher, fault: Fault): Fetcher {
  return {
    async fetch(path, init = {}) {
      const url = new URL(path, 'http://mock.invalid')
      const body = typeof init.body === 'string' ? init.body : undefined
      const given: Sent = {
        method: init.method ?? 'GET',
        url,
        headers: new Headers(init.headers),
        body,
      }
      const sent = (await fault.request?.(given, mock)) ?? given
      const response = await mock.fetch(sent.url.pathname + sent.url.search, {
        method: sent.method,
        headers: sent.headers,
        ...(init.signal ? { signal: init.signal } : {}),
        ...(sent.body === undefined ? {} : { body: sent.body }),
      })
      const { status, headers } = response
      if (url.searchParams.has('watch'))
        return new Response(retold(response, fault), { status, headers })
      const text = await response.text()
      const changed = fault.answer?.(JSON.parse(text), sent, response)
      return new Response(changed ? JSON.stringify(changed) : text, { status, headers })
    },
  }
}

function retold(response: Response, fault: Fault): ReadableStream<Uint8Array> | null {
  const lines = new TransformStream<string, string>({
    transform(chunk, controller) {
      for (const line of chunk.split('\n').filter(Boolean)) {
        const event: Json | undefined = fault.event
          ? fault.event(JSON.parse(line))
          : JSON.parse(line)
        if (event) controller.enqueue(`${JSON.stringify(event)}\n`)
      }
    },
  })
  const decoder = new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>
  return (
    response.body?.pipeThrough(decoder).pipeThrough(lines).pipeThrough(new TextEncoderStream()) ??
    null
  )
}
