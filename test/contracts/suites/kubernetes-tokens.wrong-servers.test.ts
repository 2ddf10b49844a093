import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../contracts/harness/run.ts'
import { kubernetes } from '../../../contracts/suites/kubernetes/index.ts'
import { createMock } from '../../../mocks/index.ts'
import { faulty, metadata, type Fault, type Json } from './faulty.ts'

const isToken = (json: Json): boolean => json['kind'] === 'TokenRequest'
const isReview = (json: Json): boolean => json['kind'] === 'TokenReview'
const specOf = (json: Json): Json => (json['spec'] ?? {}) as Json
const statusOf = (json: Json): Json => (json['status'] ?? {}) as Json

/** A server that reads another request than the one that was sent. */
const reading = (change: (body: Json) => Json): Fault => ({
  request: (sent) =>
    sent.body === undefined || !sent.url.pathname.endsWith('/token')
      ? sent
      : { ...sent, body: JSON.stringify(change(JSON.parse(sent.body))) },
})

const ROWS: readonly [fault: string, check: string, fault: Fault][] = [
  [
    'leaves out a bound object that there is not',
    'token-is-issued-with-defaults',
    {
      answer: (json) => {
        if (!isToken(json)) return undefined
        const { boundObjectRef: _, ...spec } = specOf(json)
        return { ...json, spec }
      },
    },
  ],
  [
    'forgets all audiences but the first',
    'token-audiences-are-kept',
    reading((body) => {
      const [first = 'x'] = (specOf(body)['audiences'] ?? []) as string[]
      return { ...body, spec: { ...specOf(body), audiences: [first] } }
    }),
  ],
  [
    'gives every token an hour',
    'token-expiration-is-an-hour-unless-told',
    reading((body) => ({ ...body, spec: { ...specOf(body), expirationSeconds: 3600 } })),
  ],
  [
    'takes any time for long enough',
    'token-expiration-below-ten-minutes-is-422',
    reading((body) => ({ ...body, spec: { ...specOf(body), expirationSeconds: 600 } })),
  ],
  [
    'binds no token',
    'token-bound-to-a-secret',
    reading((body) => ({ ...body, spec: { ...specOf(body), boundObjectRef: null } })),
  ],
  [
    'takes any name in the body',
    'token-another-name-is-422',
    reading((body) => ({ ...body, metadata: { ...metadata(body), name: undefined } })),
  ],
  [
    'has bound no token to the secret that is deleted',
    'token-dies-with-its-secret',
    reading((body) => ({ ...body, spec: { ...specOf(body), boundObjectRef: null } })),
  ],
  [
    'signs with a key that it does not publish',
    'token-verifies-with-the-served-key',
    {
      answer: (json) => {
        if (!Array.isArray(json['keys'])) return undefined
        return { keys: (json['keys'] as Json[]).map((key) => ({ ...key, n: 'AQAB' })) }
      },
    },
  ],
  [
    'tells all audiences of a token, whoever asks',
    'token-review-intersects-audiences',
    {
      answer: (json) =>
        isReview(json) && statusOf(json)['authenticated']
          ? { ...json, status: { ...statusOf(json), audiences: ['a', 'b', 'c'] } }
          : undefined,
    },
  ],
  [
    'says of a bad token that it is not authenticated',
    'token-review-of-garbage-is-no-error',
    {
      answer: (json) =>
        isReview(json)
          ? { ...json, status: { authenticated: false, ...statusOf(json) } }
          : undefined,
    },
  ],
  [
    'takes every holder of a token for the administrator',
    'token-lets-its-holder-in',
    {
      request: (sent) => {
        sent.headers.delete('Authorization')
        return sent
      },
    },
  ],
  [
    'lets everybody do everything',
    'review-of-access-answers-yes-or-no',
    {
      answer: (json) =>
        json['kind'] === 'SelfSubjectAccessReview'
          ? { ...json, status: { allowed: true } }
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
