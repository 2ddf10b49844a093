import { styleText } from 'node:util'
import type { Answering } from '../adapters/answering.ts'
import { isChunkSource, type PlainAnswer, type PlainRequest } from '../http/exchange.ts'
import { unescapePercent } from '../json/unescape-percent.ts'

/** One request and what became of it. */
export interface Exchange {
  readonly method: string
  readonly path: string
  /** Without secrets: their values are masked. */
  readonly query: string
  readonly status: number
  /** Whether the answer is a stream, which goes on. */
  readonly isStream: boolean
  /** Until the answer, or the first of a stream, in milliseconds. */
  readonly ms: number
}

const SECRET = /token|secret|passw|code|auth|bearer|credential|jwt/i

/** Stands in front of a mock and tells of each exchange. */
export function observed(mock: Answering, tell: (exchange: Exchange) => void): Answering {
  return {
    answer(request) {
      const since = performance.now()
      const told = (answer: PlainAnswer): PlainAnswer => {
        tell(exchangeOf(request, answer, performance.now() - since))
        return answer
      }
      const answer = mock.answer(request)
      return answer instanceof Promise ? answer.then(told) : told(answer)
    },
  }
}

/** An exchange as a line to read. */
export function prettyLine({ method, path, query, status, isStream, ms }: Exchange): string {
  const target = query === '' ? path : `${path}?${query}`
  const end = isStream ? 'streaming' : `${ms.toFixed(1)} ms`
  return `${method.padEnd(6)} ${styleText(colorOf(status), String(status))} ${target} ${styleText('dim', end)}`
}

/** An exchange as a line of JSON. */
export function jsonLine({ method, path, query, status, isStream, ms }: Exchange): string {
  return JSON.stringify({
    method,
    path,
    query,
    status,
    stream: isStream,
    ms: Number(ms.toFixed(3)),
  })
}

function exchangeOf(request: PlainRequest, answer: PlainAnswer, ms: number): Exchange {
  return {
    method: request.method,
    path: request.path,
    query: masked(request.query),
    status: answer.status,
    isStream: isChunkSource(answer.body),
    ms,
  }
}

function masked(query: string): string {
  return query
    .split('&')
    .map((pair) => {
      const [name = ''] = pair.split('=', 1)
      return SECRET.test(unescapePercent(name) ?? name) ? `${name}=***` : pair
    })
    .join('&')
}

function colorOf(status: number): 'green' | 'yellow' | 'red' {
  if (status < 400) return 'green'
  return status < 500 ? 'yellow' : 'red'
}
