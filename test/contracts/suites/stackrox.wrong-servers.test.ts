import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../contracts/harness/run.ts'
import { stackrox } from '../../../contracts/suites/stackrox/index.ts'
import { createMock } from '../../../mocks/index.ts'
import { wrongServer, type Fault } from './wrong-server.ts'
import { adminToken } from '../../stackrox/admin.ts'

const ROWS: readonly [fault: string, check: string, fault: Fault][] = [
  [
    'tells role before the others',
    'generate-answers-the-token-and-its-metadata',
    {
      answer: (given) => given.replaced(/"metadata":\{(.*),("role":"[^"]*")/g, '"metadata":{$2,$1'),
    },
  ],
  [
    'keeps fractions of seconds',
    'generate-times-are-whole-seconds-in-utc',
    { answer: (given) => given.replaced(/23:30:00Z/g, '23:30:00.999Z') },
  ],
  [
    'drops roles that stand twice',
    'generate-role-is-told-when-there-is-one',
    { answer: (given) => given.replaced(/,"Network Graph Viewer"\]/g, ']') },
  ],
  [
    'refuses unknown fields',
    'generate-reads-the-first-value-only',
    {
      answer: (given) =>
        given.sent.body?.includes('note') === true
          ? given.with({ code: 3, message: 'x', details: [], error: 'x' }, 400)
          : undefined,
    },
  ],
  [
    'wants JSON to be called so',
    'generate-takes-any-content-type',
    {
      answer: (given) =>
        given.sent.headers.get('content-type') === 'text/plain'
          ? given.with({ code: 3, message: 'x', details: [], error: 'x' }, 400)
          : undefined,
    },
  ],
  [
    'lists tokens that are not revoked only',
    'list-by-revoked-has-three-states',
    {
      request: ({ url }) => {
        const other = new URL(url)
        if (other.search === '' && other.pathname.endsWith('tokens'))
          other.search = '?revoked=false'
        return { url: other }
      },
    },
  ],
  [
    'answers 404 to an unknown id',
    'get-unknown-is-400',
    {
      answer: (given) =>
        given.text.includes('does not exist') ? given.with(JSON.parse(given.text), 404) : undefined,
    },
  ],
  [
    'answers 405 to another method',
    'wrong-method-is-501',
    {
      answer: (given) =>
        given.status === 501 && given.text !== ''
          ? given.with(JSON.parse(given.text), 405)
          : undefined,
    },
  ],
  [
    'takes the list with a slash for the list',
    'get-with-a-slash-is-an-empty-id',
    { request: ({ url }) => ({ url: new URL(url.href.replace(/tokens\/$/, 'tokens')) }) },
  ],
  [
    'does not challenge',
    'no-credentials-are-401',
    {
      answer: (given) => (given.status === 401 ? given.with(JSON.parse(given.text)) : undefined),
    },
  ],
  [
    'looks at credentials first',
    'decoding-comes-before-credentials',
    {
      answer: (given) =>
        given.sent.headers.get('authorization')?.startsWith('Nothing') === true
          ? given.with(UNAUTHENTICATED, 401)
          : undefined,
    },
  ],
  [
    'lets a revoked token in',
    'revoke-is-at-once-and-for-good',
    {
      answer: (given) =>
        given.status === 401 ? given.with({ roleNames: ['Analyst'] }, 200) : undefined,
    },
  ],
  [
    'leaves the second message out',
    'missing-permissions-are-403',
    { answer: (given) => given.replaced(/,"error":"[^}]*"\}$/g, '}') },
  ],
  [
    'does not indent',
    'pretty-is-indented',
    { answer: (given) => given.with(JSON.parse(given.text)) },
  ],
]

const UNAUTHENTICATED = {
  code: 16,
  message: 'credentials not found',
  details: [],
  error: 'credentials not found',
}

describe('the stackrox suite', () => {
  it.each(ROWS)('finds a server that %s', async (_fault, id, fault) => {
    const mock = createMock({ world: 'typical', auth: 'tokens' })

    const report = await runChecks(stackrox, wrongServer(mock, fault), {
      only: `stackrox/${id}`,
      token: await adminToken(mock),
    })

    expect(report.results.map(({ outcome }) => outcome)).toEqual(['failed'])
  })
})
