import { describe, expect, it } from 'vitest'
import { conforms, type Answer } from '../../../contracts/harness/conforms.ts'

const headers = { 'content-type': 'application/json' }
const answer = (status: number, body: unknown): Answer => ({ status, headers, body })

const CLIENT = { kind: 'OAuthClient', apiVersion: 'oauth.openshift.io/v1', metadata: { name: 'a' } }
const status = (code: number) => ({ kind: 'Status', apiVersion: 'v1', metadata: {}, code })

const AS_DOCUMENTED: readonly (readonly [what: string, operation: string, answer: Answer])[] = [
  ['an object', 'getOAuthClient', answer(200, CLIENT)],
  ['a list', 'listOAuthClient', answer(200, { kind: 'OAuthClientList', items: [{ secret: 'x' }] })],
  ['one of several statuses', 'createOAuthClient', answer(201, CLIENT)],
  ['a Status', 'deleteOAuthClient', answer(200, { kind: 'Status', status: 'Success' })],
  ['an event', 'watchOAuthClientList', answer(200, { type: 'ADDED', object: CLIENT })],
  ['an event of a list', 'listOAuthClient', answer(200, { type: 'DELETED', object: CLIENT })],
  [
    'an event of all namespaces',
    'listSecretForAllNamespaces',
    answer(200, { type: 'ADDED', object: { kind: 'Secret', data: { a: 'YQ==' } } }),
  ],
  ['an event that ends a watch', 'listSecret', answer(200, { type: 'ERROR', object: status(410) })],
]

const AS_THE_SERVER: readonly (readonly [
  what: string,
  operation: string,
  answer: Answer,
  difference: string,
])[] = [
  [
    'a list where a Status is documented',
    'deleteOAuthClientCollection',
    answer(200, { kind: 'OAuthClientList', items: [] }),
    'the list of what was deleted in place of a Status',
  ],
  [
    'the namespace that is deleted',
    'deleteNamespace',
    answer(200, { kind: 'Namespace', status: { phase: 'Terminating' } }),
    'the Namespace, which is Terminating, in place of a Status',
  ],
  [
    'a Status where nothing is documented',
    'listOAuthClient',
    answer(401, status(401)),
    'a Status in place of the empty body of 401',
  ],
  [
    'an error that is not documented',
    'getOAuthClient',
    answer(404, status(404)),
    'a Status with 404, which the document does not list',
  ],
]

const WRONG: readonly (readonly [
  what: string,
  operation: string,
  answer: Answer,
  problem: { readonly pointer: string; readonly message: RegExp; readonly at: string },
])[] = [
  [
    'a value of another type',
    'getOAuthClient',
    answer(200, { ...CLIENT, accessTokenMaxAgeSeconds: '60' }),
    {
      pointer: '/accessTokenMaxAgeSeconds',
      message: /must be integer/,
      at: '#/components/schemas/OAuthClient/properties/accessTokenMaxAgeSeconds/type',
    },
  ],
  [
    'a list without items',
    'listOAuthClient',
    answer(200, { kind: 'OAuthClientList' }),
    { pointer: '', message: /items/, at: '#/components/schemas/OAuthClientList/required' },
  ],
  [
    'an item that is wrong',
    'listOAuthClient',
    answer(200, { kind: 'OAuthClientList', items: [{ redirectURIs: 'x' }] }),
    {
      pointer: '/items/0/redirectURIs',
      message: /must be array/,
      at: '#/components/schemas/OAuthClient/properties/redirectURIs/type',
    },
  ],
  [
    'another kind',
    'getOAuthClient',
    answer(200, { ...CLIENT, kind: 'OAuthAccessToken' }),
    {
      pointer: '/kind',
      message: /is "OAuthAccessToken", not "OAuthClient"/,
      at: '#/components/schemas/OAuthClient',
    },
  ],
  [
    'a status that is not listed',
    'getOAuthClient',
    answer(203, CLIENT),
    {
      pointer: '',
      message: /has status 203; the document lists 200, 401/,
      at: '#/paths/~1apis~1oauth.openshift.io~1v1~1oauthclients~1{name}/get/responses',
    },
  ],
  [
    'another content type',
    'getOAuthClient',
    { status: 200, headers: { 'content-type': 'text/plain' }, body: CLIENT },
    {
      pointer: '',
      message: /has the content type "text\/plain", not application\/json/,
      at: '#/paths/~1apis~1oauth.openshift.io~1v1~1oauthclients~1{name}/get',
    },
  ],
  [
    'a Status whose code is another',
    'getOAuthClient',
    answer(404, status(400)),
    { pointer: '/code', message: /is 400, not 404/, at: '#/components/schemas/Status_v6' },
  ],
  [
    'an event whose object is wrong',
    'watchOAuthClientList',
    answer(200, { type: 'ADDED', object: { ...CLIENT, secret: 1 } }),
    {
      pointer: '/object/secret',
      message: /must be string/,
      at: '#/components/schemas/OAuthClient/properties/secret/type',
    },
  ],
]

describe('conforms', () => {
  it.each(AS_DOCUMENTED)('takes %s as documented', (_what, operation, given) => {
    expect(conforms(given, operation)).toEqual({ ok: true, saw: 'document' })
  })

  it.each(AS_THE_SERVER)('knows %s', (_what, operation, given, difference) => {
    expect(conforms(given, operation)).toEqual({ ok: true, saw: 'server', difference })
  })

  it.each(WRONG)('finds %s, and where the promise stands', (_what, operation, given, problem) => {
    const verdict = conforms(given, operation)

    const [first] = verdict.ok ? [] : verdict.problems
    expect(first?.pointer).toBe(problem.pointer)
    expect(first?.message).toMatch(problem.message)
    expect(first?.promise.pointer).toBe(problem.at)
    expect(first?.promise.sentence).not.toBe('')
  })

  it('tells a problem in one line', () => {
    const verdict = conforms(answer(200, { ...CLIENT, secret: 1 }), 'getOAuthClient')

    expect(verdict.ok ? [] : verdict.problems.map(String)).toEqual([
      '/secret must be string (#/components/schemas/OAuthClient/properties/secret/type: Secret is the unique secret associated with a client)',
    ])
  })

  it('refuses an operation that no document has, and names those near it', () => {
    expect(() => conforms(answer(200, {}), 'listOAuthClients')).toThrow(
      /no document has an operation "listOAuthClients"; near it: .*listOAuthClient/,
    )
  })
})
