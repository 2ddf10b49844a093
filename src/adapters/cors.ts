import type { PlainAnswer } from '../http/exchange.ts'
import type { Answering } from './answering.ts'

/**
 * Lets pages of an origin read the answers, as kube-apiserver does that was started with `--cors-allowed-origins`
 * (apiserver pkg/server/filters/cors.go); requests may name a world too. `*` stands for all origins.
 */
export function withCors(mock: Answering, allowed: string): Answering {
  return {
    answer(request) {
      const origin = request.headers.get('origin')
      if (origin === undefined || (allowed !== '*' && origin !== allowed))
        return mock.answer(request)
      if (request.method === 'OPTIONS') return preflight(origin)
      const answer = mock.answer(request)
      return answer instanceof Promise
        ? answer.then((given) => opened(given, origin))
        : opened(answer, origin)
    },
  }
}

const headersFor = (origin: string): PlainAnswer['headers'] => ({
  'access-control-allow-origin': origin,
  'access-control-allow-methods': 'POST, GET, OPTIONS, PUT, DELETE, PATCH',
  'access-control-allow-headers':
    'Content-Type, Content-Length, Accept-Encoding, X-CSRF-Token, Authorization, X-Requested-With, If-Modified-Since, Tokamock-World',
  'access-control-expose-headers': 'Date',
  'access-control-allow-credentials': 'true',
})

const preflight = (origin: string): PlainAnswer => ({
  status: 204,
  headers: headersFor(origin),
  body: new Uint8Array(),
})

const opened = (answer: PlainAnswer, origin: string): PlainAnswer => ({
  ...answer,
  headers: { ...answer.headers, ...headersFor(origin) },
})
