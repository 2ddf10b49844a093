import { wholeBody } from '../../http/body.ts'
import { ConnectionReset } from '../../http/connection-reset.ts'
import { isChunkSource, type ChunkSource, type PlainAnswer } from '../../http/exchange.ts'
import { encodeJson } from '../../json/encode-json.ts'
import type { JsonValue } from '../../json/value.ts'
import type { Clock } from '../../runtime/clock.ts'
import { parseDuration } from '../../runtime/duration.ts'
import { isWatchFault, type Fault } from './fault.ts'
import { faultyWatch } from './faulty-watch.ts'

/** The answer of the mock itself, when it is asked for. */
export type Answer = () => PlainAnswer | Promise<PlainAnswer>

/** Answers as the fault has it. */
export async function applyFault(fault: Fault, answer: Answer, clock: Clock): Promise<PlainAnswer> {
  if ('delay' in fault) {
    await passing(clock, parseDuration(fault.delay))
    return answer()
  }
  if ('reset' in fault) throw new ConnectionReset()
  if ('tooManyRequests' in fault) return tooManyRequests(fault.tooManyRequests)
  if ('status' in fault) return instead(fault)
  const { status, headers, body } = await answer()
  if (isWatchFault(fault)) {
    return { status, headers, body: isChunkSource(body) ? faultyWatch(body, fault) : body }
  }
  if (isChunkSource(body)) return { status, headers, body }
  const whole = wholeBody(body)
  if ('corrupt' in fault) return { status, headers, body: corrupted(whole) }
  return { status, headers, body: brokenAfter(whole.subarray(0, fault.truncate)) }
}

function passing(clock: Clock, milliseconds: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  clock.setTimer(clock.now() + milliseconds, resolve)
  return promise
}

// As the server's own limits say it: https://github.com/kubernetes/kubernetes/blob/v1.34.2/staging/src/k8s.io/apiserver/pkg/server/filters/priority-and-fairness.go
function tooManyRequests(seconds: number): PlainAnswer {
  return {
    status: 429,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': String(seconds) },
    body: new TextEncoder().encode('Too many requests, please try again later.\n'),
  }
}

function instead({ status, body, headers = {} }: Extract<Fault, { status: number }>): PlainAnswer {
  const isText = typeof body === 'string'
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const)
  return {
    status,
    headers: {
      'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json',
      ...Object.fromEntries(lower),
    },
    body: isText ? new TextEncoder().encode(body) : jsonOf(body),
  }
}

const jsonOf = (body: unknown): Uint8Array =>
  body === undefined ? new Uint8Array() : encodeJson(body as JsonValue)

function corrupted(body: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(body)
  const middle = Math.floor(copy.length / 2)
  copy.fill(0x01, middle, middle + 8)
  return copy
}

/** A body that breaks off: the bytes, then no more. */
function brokenAfter(bytes: Uint8Array): ChunkSource {
  let isSent = bytes.length === 0
  return {
    read() {
      if (isSent) throw new ConnectionReset()
      isSent = true
      return bytes
    },
    onReadable: () => {},
    cancel: () => {},
  }
}
