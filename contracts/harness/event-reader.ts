import { CheckFailure, type Exchange } from './outcome.ts'
import type { Pace } from './pace.ts'
import { EVENT_TIMEOUT, within } from './time.ts'
import { valueAt } from './value-at.ts'

/** One line of a watch. */
export interface WatchedEvent {
  readonly type: string
  readonly json: unknown
  /** The value at a JSON pointer of the whole event, such as `/object/metadata/name`. */
  at(pointer: string): unknown
}

/** Reads a watch line by line. */
export interface EventReader {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** The next event. Fails the check when none comes in time or the stream ends. */
  next(timeout?: number): Promise<WatchedEvent>
  /** Reads up to the first event that `isWanted`, and gives all that came, that one included. */
  until(
    isWanted: (event: WatchedEvent) => boolean,
    timeout?: number,
  ): Promise<readonly WatchedEvent[]>
  /** Reads to the end. Fails the check when the stream does not end in time or ends within a line. */
  end(timeout?: number): Promise<readonly WatchedEvent[]>
  /** Hangs up. May be called twice. */
  close(): Promise<void>
}

/** What a reader is made of. */
export interface EventReaderOptions {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: ReadableStream<Uint8Array>
  readonly exchange: Exchange
  /** What ends the watch on this side. */
  readonly signal: AbortSignal
  readonly pace: Pace
  /** Called with each event before it is handed out; may throw. */
  readonly inspect: (event: WatchedEvent) => void | Promise<void>
}

/**
 * Makes a reader of a stream of JSON lines.
 *
 * @param options the answer whose body is the stream
 * @returns the reader
 */
export function createEventReader(options: EventReaderOptions): EventReader {
  const { status, headers, exchange } = options
  const lines = createLineReader(options)

  const take = async (timeout: number): Promise<WatchedEvent | undefined> => {
    const patience = timeout + options.pace.allowance()
    const line = await within(lines.next(), patience, () => {
      throw new CheckFailure(`the watch was silent for ${Math.round(patience)} ms`, {
        where: 'stream',
        exchange,
      })
    })
    if (line === undefined) return undefined
    const event = parseEvent(line, exchange)
    await options.inspect(event)
    return event
  }
  const next = async (timeout = EVENT_TIMEOUT) => {
    const event = await take(timeout)
    if (event) return event
    throw new CheckFailure('the watch ended where an event was expected', {
      where: 'stream',
      exchange,
    })
  }
  return {
    status,
    headers,
    next,
    async until(isWanted, timeout) {
      const events: WatchedEvent[] = []
      for (;;) {
        const event = await next(timeout)
        events.push(event)
        if (isWanted(event)) return events
      }
    },
    async end(timeout = EVENT_TIMEOUT) {
      const events: WatchedEvent[] = []
      for (let event = await take(timeout); event; event = await take(timeout)) events.push(event)
      return events
    },
    close: () => lines.close(),
  }
}

interface LineReader {
  next(): Promise<string | undefined>
  close(): Promise<void>
}

function createLineReader({ body, exchange, signal }: EventReaderOptions): LineReader {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  const ready: string[] = []
  let rest = ''
  return {
    async next() {
      while (ready.length === 0) {
        const { done, value } = await reader
          .read()
          .catch((error: unknown) => refuseBroken(error, exchange, signal))
        if (done) return endOfLines(rest, exchange)
        const parts = (rest + decoder.decode(value, { stream: true })).split('\n')
        rest = parts.pop() ?? ''
        ready.push(...parts)
      }
      return ready.shift()
    },
    async close() {
      rest = ''
      // Not awaited: where an interceptor keeps a copy of the stream, as MSW 2 does, it is never done.
      reader.cancel().catch(() => {})
    },
  }
}

function refuseBroken(error: unknown, exchange: Exchange, signal: AbortSignal): never {
  if (signal.aborted) throw error
  const reason = error instanceof Error ? error.message : String(error)
  throw new CheckFailure(`the watch broke off: ${reason}`, { where: 'stream', exchange })
}

function endOfLines(rest: string, exchange: Exchange): undefined {
  if (rest === '') return undefined
  throw new CheckFailure('the watch ended within a line', {
    where: 'stream',
    actual: rest,
    exchange,
  })
}

function parseEvent(line: string, exchange: Exchange): WatchedEvent {
  const json = parseLine(line, exchange)
  const type = valueAt(json, '/type')
  if (typeof type !== 'string') {
    throw new CheckFailure('a line of the watch has no type', {
      where: '/type',
      actual: json,
      exchange,
    })
  }
  return { type, json, at: (pointer) => valueAt(json, pointer) }
}

function parseLine(line: string, exchange: Exchange): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new CheckFailure('a line of the watch is not JSON', {
      where: 'stream',
      actual: line,
      exchange,
    })
  }
}
