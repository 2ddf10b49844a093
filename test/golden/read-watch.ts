import { wholeBody } from '../../src/http/body.ts'
import { isChunkSource, type PlainAnswer } from '../../src/http/exchange.ts'
import type { ManualClock } from '../../src/runtime/manual-clock.ts'
import { parsed } from './exchange.ts'
import type { WatchStep } from './scenario.ts'

/** What goes on while a watch is read. */
export interface WatchReading {
  readonly clock: ManualClock
  readonly during: () => Promise<void>
}

/** The moments of a reader, in milliseconds: before anything happens, between two looks, and after the last event. */
const BEFORE = 250
const PERIOD = 25
const AFTER = 120

/**
 * Reads a watch for as long as its step says: until enough events have come, the server ends it, or the time has passed
 * on the clock. Gives all that it told.
 */
export async function readWatch(
  body: PlainAnswer['body'],
  { seconds = 3, events: enough = Infinity }: WatchStep,
  { clock, during }: WatchReading,
): Promise<string> {
  const reader = createReader(body)
  const pass = async (milliseconds: number): Promise<void> => {
    clock.advance(milliseconds)
    await settled()
    reader.look()
  }
  await pass(BEFORE)
  await during()
  reader.look()
  const until = clock.now() + seconds * 1000
  while (!reader.ended() && clock.now() < until && eventsIn(reader.text()).length < enough)
    await pass(PERIOD)
  if (!reader.ended()) await pass(AFTER)
  if (isChunkSource(body)) body.cancel()
  return reader.text()
}

/** The events of a watch, a line each. */
export function eventsIn(text: string): readonly unknown[] {
  const lines = text.split('\n').filter(Boolean)
  return lines.map((line) => parsed(line) ?? { unparsable: line })
}

interface Reader {
  /** Takes all that is there by now. */
  look(): void
  ended(): boolean
  text(): string
}

function createReader(body: PlainAnswer['body']): Reader {
  const decoder = new TextDecoder()
  let text = isChunkSource(body) ? '' : decoder.decode(wholeBody(body))
  let hasEnded = !isChunkSource(body)
  return {
    look() {
      if (hasEnded || !isChunkSource(body)) return
      let chunk = body.read()
      for (; chunk; chunk = body.read()) text += decoder.decode(chunk, { stream: true })
      hasEnded = chunk === null
    },
    ended: () => hasEnded,
    text: () => text,
  }
}

/** Lets everything happen that waits for nothing but its turn. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
