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

/** The request of a step as a listener would hand it to the mock; `now` is in milliseconds. */
export function requestOf(step: Step, memory: Memory, now: number): PlainRequest {
  const [path = '', ...query] = fillText(step.path ?? '', memory, now).split('?')
  const body = bodyOf(step, memory, now)
  const own = fill(step.headers ?? {}, memory, now) as Record<string, string | null>
  const sent = Object.entries({ ...USUAL, ...own }).flatMap(([name, value]) =>
    value ? [[name.toLowerCase(), value] as const] : [],
  )
  const headers = new Map(sent)
  if (body !== undefined && !headers.has('content-type'))
    headers.set('content-type', 'application/json')
  const bytes = new TextEncoder().encode(body ?? '')
  if (body !== undefined) headers.set('content-length', String(bytes.length))
  return {
    method: step.method ?? 'GET',
    path,
    query: query.join('?'),
    headers: lookupIn(headers),
    body: bytes.subarray(0, BODY_LIMIT + 1),
    origin: 'http://127.0.0.1:8443',
  }
}

function bodyOf({ body }: Step, memory: Memory, now: number): string | undefined {
  if (body === undefined) return undefined
  return typeof body === 'string'
    ? fillText(body, memory, now)
    : JSON.stringify(fill(body, memory, now))
}

function lookupIn(headers: ReadonlyMap<string, string>): HeaderLookup {
  return {
    get: (name) => headers.get(name),
    all: (name) => [headers.get(name)].filter((value) => value !== undefined),
    names: () => headers.keys(),
  }
}

/** The headers of an answer that recordings keep. */
export function keptHeaders({ headers }: PlainAnswer): Readonly<Record<string, string>> {
  return Object.fromEntries(
    KEPT.flatMap((name) => {
      const value = headers[name]
      return value === undefined
        ? []
        : [[name, typeof value === 'string' ? value : value.join(', ')]]
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
