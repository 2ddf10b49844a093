import { EndlessBody } from './body-text.ts'
import { CheckFailure, NotSupported, TargetUnreachable, type Exchange } from './outcome.ts'
import type { Pace } from './pace.ts'
import type { Target } from './target.ts'
import { stopwatch } from './time.ts'

/** A request of a check. */
export interface CheckRequest {
  readonly method: string
  /** Begins with a slash; names within it are already percent-encoded. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as it is when it is a text, else as JSON. */
  readonly body?: unknown
  /** Holds the answer against this operation of the document at once. */
  readonly operation?: string
  /** A 501 is an answer that the check is about, not a sign that the server lacks the operation. */
  readonly isAbout501?: boolean
}

/** Where requests go. */
export interface SendOptions {
  readonly target: Target
  readonly token: string | undefined
  readonly mayWrite: boolean
  readonly pace: Pace
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Works out what a request of a check looks like on the wire. Refuses a write of a check that does not say that it
 * writes.
 *
 * @param request of the check
 * @param options the target and the credentials
 * @returns what to send
 */
export function exchangeOf(request: CheckRequest, options: SendOptions): Exchange {
  const { method, path, query, body } = request
  if (!options.mayWrite && !READS.has(method)) {
    throw new TypeError(`a check that sends ${method} must say that it needs 'write'`)
  }
  const search = new URLSearchParams(query).toString()
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (options.token !== undefined) headers['Authorization'] = `Bearer ${options.token}`
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  return {
    method,
    url: `${options.target.url}${path}${search === '' ? '' : `?${search}`}`,
    headers: withHeaders(headers, request.headers ?? {}),
    body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
  }
}

/** A header of the check replaces the usual one, in whatever case it is written. */
function withHeaders(
  usual: Record<string, string>,
  own: Readonly<Record<string, string>>,
): Record<string, string> {
  const replaced = new Set(Object.keys(own).map((name) => name.toLowerCase()))
  const kept = Object.entries(usual).filter(([name]) => !replaced.has(name.toLowerCase()))
  return { ...Object.fromEntries(kept), ...own }
}

/**
 * Sends a request.
 *
 * @param exchange what to send
 * @param options the target
 * @param signal ends it
 * @returns the answer; throws TargetUnreachable when there is none
 */
export async function send(
  exchange: Exchange,
  options: SendOptions,
  signal: AbortSignal,
): Promise<Response> {
  signal.throwIfAborted()
  const { method, headers, body } = exchange
  const path = exchange.url.slice(options.target.url.length)
  const elapsed = stopwatch()
  try {
    const response = await options.target.fetch(path, {
      method,
      headers,
      signal,
      // A check sees the answer to its own request.
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    })
    options.pace.saw(elapsed())
    return response
  } catch (error) {
    if (signal.aborted) throw error
    throw new TargetUnreachable(
      `${method} ${path.split('?', 1).join('')} got no answer: ${causeText(error)}`,
      { cause: error },
    )
  }
}

/**
 * Tells an answer that broke off, or would not end, from a request that was ended on this side.
 *
 * @param error what reading the answer threw
 * @param exchange the request
 * @param signal what ends requests on this side
 */
export function refuseBroken(error: unknown, exchange: Exchange, signal: AbortSignal): never {
  if (signal.aborted) throw error
  if (error instanceof EndlessBody) throw new CheckFailure(error.message, { exchange })
  throw new TargetUnreachable(
    `the answer to ${exchange.method} ${exchange.url} broke off: ${causeText(error)}`,
    {
      cause: error,
    },
  )
}

function causeText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error && error.cause.message !== ''
    ? `${error.message}: ${error.cause.message}`
    : error.message
}

/**
 * Ends the check when the server says that it does not have the operation.
 *
 * @param status of the answer
 * @param text of the answer
 */
export function refuseUnimplemented(status: number, text: string): void {
  if (status === 501) throw new NotSupported(`the server answers 501: ${text.slice(0, 300)}`)
}
