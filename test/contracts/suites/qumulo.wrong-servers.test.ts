import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../contracts/harness/run.ts'
import { qumulo } from '../../../contracts/suites/qumulo/index.ts'
import { qumuloAutomationToken } from '../../../fixtures/index.ts'
import { createMock } from '../../../mocks/index.ts'
import { wrongServer, type Fault } from './wrong-server.ts'

const isList = (text: string): boolean => text.startsWith('{"entries"')
const isError = (status: number): boolean => status >= 400

const ROWS: readonly [fault: string, check: string, fault: Fault][] = [
  [
    'answers 201 to a creation',
    'create-answers-200-with-the-bearer-token',
    {
      answer: (given) =>
        given.text.includes('bearer_token') ? given.with(JSON.parse(given.text), 201) : undefined,
    },
  ],
  [
    'has ids that are no sums',
    'bearer-token-tells-id-and-time',
    {
      request: ({ url }) => ({ url: new URL(url.href.replace(/tokens\/1(\d+)$/, 'tokens/$1')) }),
      answer: (given) => given.replaced(/"id":"(\d+)"/g, '"id":"1$1"'),
    },
  ],
  [
    'prints all digits of a time',
    'times-are-utc-without-zeros-at-the-end',
    { answer: (given) => given.replaced(/\.1234Z/g, '.123400000Z') },
  ],
  [
    'has no paging in its lists',
    'list-always-has-paging',
    {
      answer: (given) =>
        isList(given.text) ? given.with({ entries: JSON.parse(given.text).entries }) : undefined,
    },
  ],
  [
    'begins each page anew',
    'list-pages-follow-paging-next',
    {
      request: ({ url }) => {
        const other = new URL(url)
        other.searchParams.delete('after')
        return { url: other }
      },
    },
  ],
  [
    'takes the filter for a name only',
    'list-of-a-user-by-any-name',
    {
      request: ({ url }) => {
        const other = new URL(url)
        if (url.searchParams.get('user')?.startsWith('auth_id:')) other.searchParams.delete('user')
        return { url: other }
      },
    },
  ],
  [
    'takes the collection without its slash',
    'list-without-the-slash-is-404',
    {
      request: ({ url }) => ({
        url: new URL(url.href.replace(/access-tokens$/, 'access-tokens/')),
      }),
    },
  ],
  [
    'tells why credentials are refused',
    'wrong-credentials-are-401',
    {
      answer: (given) =>
        given.status === 401 ? given.with({ description: 'expired' }) : undefined,
    },
  ],
  [
    'takes requests without credentials',
    'no-credentials-are-401',
    {
      request: ({ headers }) => {
        if (headers.get('authorization') !== '') return {}
        return {
          headers: new Headers({ authorization: `Bearer ${qumuloAutomationToken.bearer_token}` }),
        }
      },
    },
  ],
  [
    'answers errors in text',
    'create-malformed-json-is-400',
    {
      answer: ({ status }) =>
        isError(status) ? new Response('<h1>Bad Request</h1>', { status }) : undefined,
    },
  ],
  [
    'answers a body to a deletion',
    'delete-answers-200-without-a-body',
    {
      answer: (given) =>
        given.sent.method === 'DELETE' && given.status === 200 ? given.with({}) : undefined,
    },
  ],
  [
    'lets everybody see everything',
    'foreign-tokens-need-a-privilege',
    {
      request: ({ method }) =>
        method === 'GET'
          ? {
              headers: new Headers({
                authorization: `Bearer ${qumuloAutomationToken.bearer_token}`,
              }),
            }
          : {},
    },
  ],
  [
    'does not enable tokens again',
    'modify-disabled-cannot-be-used',
    {
      request: ({ method, body }) =>
        method === 'PATCH' && body === '{"enabled":true}' ? { body: '{}' } : {},
    },
  ],
  [
    'leaves out members that are null',
    'get-shows-all-members',
    { answer: (given) => given.replaced(/"gid":null,/g, '') },
  ],
]

describe('the qumulo suite', () => {
  it.each(ROWS)('finds a server that %s', async (_fault, id, fault) => {
    const mock = createMock({ world: 'typical', auth: 'tokens' })

    const report = await runChecks(qumulo, wrongServer(mock, fault), {
      only: `qumulo/${id}`,
      token: qumuloAutomationToken.bearer_token,
    })

    expect(report.results.map(({ outcome }) => outcome)).toEqual(['failed'])
  })
})
