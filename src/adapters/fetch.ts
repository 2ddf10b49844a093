import type { PlainAnswer, PlainRequest } from '../http/exchange.ts'
import { BODY_LIMIT, isChunkSource } from '../http/exchange.ts'
import { requestFromWeb, webResponseFrom } from '../http/web.ts'
import { endedWhenAbandoned } from './abandoned.ts'

/** A function that answers as the global `fetch` does, without a network. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

const ORIGIN = 'http://localhost'
/** A path that cannot be taken for a host, as `//host` is. */
const PATH = /^\/\w/

/**
 * Makes a fetch function of a function that answers plain requests. Takes a URL, a Request, or a path such as
 * `/apis`, which is one on localhost.
 *
 * Rejects with the reason of the request's signal, also when that has fired before; refuses with a TypeError what a
 * Request refuses. A redirect is handed back, never followed.
 */
export function fetchFrom(
  answer: (request: PlainRequest) => PlainAnswer | Promise<PlainAnswer>,
): Fetch {
  return async (input, init) => {
    const request = requestOf(input, init)
    const plain = await requestFromWeb(request, BODY_LIMIT)
    request.signal.throwIfAborted()
    const given = await unlessAborted(answer(plain), request)
    return webResponseFrom(guardedAnswer(given), { request })
  }
}

function requestOf(input: string | URL | Request, init: RequestInit | undefined): Request {
  // A Request parses its URL itself.
  if (typeof input === 'string' && PATH.test(input)) return new Request(ORIGIN + input, init)
  if (!(input instanceof Request)) return new Request(new URL(input, ORIGIN), init)
  return init === undefined ? input : new Request(input, init)
}

/** Waits for an answer. One that comes after the abort is let go of. */
async function unlessAborted(
  answer: PlainAnswer | Promise<PlainAnswer>,
  request: Request,
): Promise<PlainAnswer> {
  if (!(answer instanceof Promise)) return answer
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  // Reads the signal through the request, which stays referenced by it: see the note in http/web-stream.
  const abort = (): void => reject(request.signal.reason as Error)
  request.signal.addEventListener('abort', abort)
  try {
    return await Promise.race([answer, aborted])
  } catch (error) {
    answer.then(letGo, () => {})
    throw error
  } finally {
    request.signal.removeEventListener('abort', abort)
  }
}

function letGo({ body }: PlainAnswer): void {
  if (isChunkSource(body)) body.cancel()
}

function guardedAnswer(answer: PlainAnswer): PlainAnswer {
  const { body } = answer
  return isChunkSource(body) ? { ...answer, body: endedWhenAbandoned(body) } : answer
}
