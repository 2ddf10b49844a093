import { textOf } from './body-text.ts'
import { createEventReader, type EventReader } from './event-reader.ts'
import {
  createExpectations,
  holdAgainst,
  type Expectations,
  type ExpectationsOptions,
} from './expectations.ts'
import { CheckFailure, CheckSkipped, type Exchange } from './outcome.ts'
import type { Pace } from './pace.ts'
import { headersOf, readResponse, type CheckResponse } from './response.ts'
import {
  exchangeOf,
  refuseBroken,
  refuseUnimplemented,
  send,
  type CheckRequest,
  type SendOptions,
} from './send.ts'
import { randomSuffix } from './time.ts'

/** How to watch. */
export interface WatchOptions {
  readonly headers?: Readonly<Record<string, string>>
  /** Holds each event against this operation of the document. */
  readonly operation?: string
}

/** What a check has to work with: the wire, and ways to say what it expects. */
export interface CheckContext {
  readonly expect: Expectations
  readonly request: (request: CheckRequest) => Promise<CheckResponse>
  /** Opens a stream of events. Fails the check when the answer is not 200. */
  watch(
    path: string,
    query?: Readonly<Record<string, string>>,
    options?: WatchOptions,
  ): Promise<EventReader>
  /** A name that no other check uses, so that checks run side by side on a server that others use too. */
  unique(prefix: string): string
  /**
   * Calls this when the check has ended, however it ended; the last one registered comes first. To be registered before
   * the thing to remove is made, lest an interrupted request leave it behind.
   */
  cleanup(task: CleanupTask): void
  /** Tells the reader of the report something. */
  note(text: string): void
  /** Ends the check because it cannot run here. */
  skip(reason: string): never
}

/** Removes something that a check made; it has requests of its own, with time of their own. */
export type CleanupTask = (request: CheckContext['request']) => unknown

/** What the runner gives to a context. */
export interface ContextOptions extends ExpectationsOptions, SendOptions {
  /** Ends every request. */
  readonly signal: AbortSignal
  readonly pace: Pace
  /** Told of each request before it is sent, and with undefined when it was answered. */
  readonly pending: (exchange: Exchange | undefined) => void
  readonly cleanup: (task: CleanupTask) => void
}

/**
 * Makes the context of one check.
 *
 * @param options the target and where everything goes
 * @returns the context
 */
export function createContext(options: ContextOptions): CheckContext {
  const expect = createExpectations(options)
  return {
    expect,
    async request(request) {
      const exchange = exchangeOf(request, options)
      options.pending(exchange)
      const response = await readResponse(
        await send(exchange, options, options.signal),
        exchange,
      ).catch((error: unknown) => refuseBroken(error, exchange, options.signal))
      options.pending(undefined)
      if (!request.isAbout501) refuseUnimplemented(response.status, response.text)
      if (request.operation !== undefined) expect.conforms(response, request.operation)
      return response
    },
    watch: (path, query, watchOptions) =>
      openWatch({ method: 'GET', path, query: query ?? {}, ...watchOptions }, options),
    unique: (prefix) => `${prefix}-${randomSuffix()}`,
    cleanup: options.cleanup,
    note: options.note,
    skip(reason) {
      throw new CheckSkipped(reason)
    },
  }
}

async function openWatch(request: CheckRequest, options: ContextOptions): Promise<EventReader> {
  const hangUp = new AbortController()
  const exchange = exchangeOf(request, options)
  options.pending(exchange)
  const response = await send(exchange, options, AbortSignal.any([options.signal, hangUp.signal]))
  options.pending(undefined)
  const { status, body } = response
  if (status !== 200 || body === null) {
    const text = await textOf(response).catch((error: unknown) =>
      refuseBroken(error, exchange, options.signal),
    )
    refuseUnimplemented(status, text)
    throw new CheckFailure(`the watch was answered ${status}`, {
      where: 'status',
      expected: 200,
      actual: text,
      exchange,
    })
  }
  const headers = headersOf(response)
  const reader = createEventReader({
    status,
    headers,
    body,
    exchange,
    signal: options.signal,
    pace: options.pace,
    inspect: (event) => {
      if (request.operation !== undefined) {
        holdAgainst({ status, headers, body: event.json }, request.operation, exchange, options)
      }
    },
  })
  const close = async () => {
    await reader.close().catch(() => {})
    hangUp.abort()
  }
  options.cleanup(close)
  return { ...reader, close }
}
