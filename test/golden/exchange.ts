import {
  BODY_LIMIT,
  type HeaderLookup,
  type PlainAnswer,
  type PlainRequest,
} from '../../src/http/exchange.ts'
import { fill, fillText, type Memory } from './fill.ts'
import type { Step } from './scenario.ts'

/** An answer as recordings hold it, before it is normalised. */
export interface RecordedAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly [body: string]: unknown
}

const USUAL = { accept: 'application/json', 'user-agent': 'golden/1' }

/** The headers that recordings keep. */
const KEPT = [
  'content-type',
  'warning',
  'retry-after',
  'www-authenticate',
  'allow',
  'location',
  'cache-control',
  'vary',
  'etag',
  'x-content-type-options',
]

/** What steps are sent with. */
export interface Sending {
  readonly memory: Memory
  /** Milliseconds. */
  readonly now: number
  /** The bearer token of steps that have no credential of their own. */
  readonly token: string
}

/** The request of a step as a listener would hand it to the mock. */
export function requestOf(step: Step, { memory, now, token }: Sending): PlainRequest {
  const [path = '', ...query] = fillText(step.path ?? '', memory, now).split('?')
  const body = bodyOf(step, memory, now)
  const headers = new Map(headerLines(step, { memory, now, token }))
  if (body !== undefined && !headers.has('content-type'))
    headers.set('content-type', ['application/json'])
  const bytes = new TextEncoder().encode(body ?? '')
  if (body !== undefined) headers.set('content-length', [String(bytes.length)])
  return {
    method: step.method ?? 'GET',
    path,
    query: query.join('?'),
    headers: lookupIn(headers),
    body: bytes.subarray(0, BODY_LIMIT + 1),
    origin: 'http://127.0.0.1:8443',
  }
}

function headerLines(step: Step, { memory, now, token }: Sending) {
  const own = fill(step.headers ?? {}, memory, now) as NonNullable<Step['headers']>
  return Object.entries({ ...USUAL, authorization: `Bearer ${token}`, ...own }).flatMap(
    ([name, value]) => (value ? [[name.toLowerCase(), [value].flat()] as const] : []),
  )
}

function bodyOf({ body }: Step, memory: Memory, now: number): string | undefined {
  if (body === undefined) return undefined
  return typeof body === 'string'
    ? fillText(body, memory, now)
    : JSON.stringify(fill(body, memory, now))
}

function lookupIn(headers: ReadonlyMap<string, readonly string[]>): HeaderLookup {
  return {
    get: (name) => headers.get(name)?.join(', '),
    all: (name) => headers.get(name) ?? [],
    names: () => headers.keys(),
  }
}

/** The headers of an answer that recordings keep; repeated lines are joined as node:http does. */
export function keptHeaders({ headers }: PlainAnswer): Readonly<Record<string, string>> {
  return Object.fromEntries(
    KEPT.flatMap((name) => {
      const lines = [headers[name] ?? []].flat()
      return lines.length === 0 ? [] : [[name, lines.join(', ')]]
    }),
  )
}

/** Parses JSON; undefined for anything else. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
