/**
 * The door `tokamock/msw`: the mock as MSW handlers, in browsers and in Node. Works with msw 2.15 and 3.
 */
import { http, type HttpHandler } from 'msw'
import type { Fetch } from '../src/adapters/fetch.ts'
import { framedForSocket } from '../src/adapters/framed-for-socket.ts'
import { ConnectionReset } from '../src/http/connection-reset.ts'
import type { Operation } from '../src/mock/operations.ts'

/** The address at which handlers answer unless they are told another one. */
export const DEFAULT_BASE_URL = 'https://api.cluster.test:6443'

/** How handlers are made. */
export interface HandlerOptions {
  /** The address of the mocked API server, such as `https://api.cluster.test:6443`. A path in it is kept apart. */
  readonly baseUrl?: string
  /** One handler an operation, the default, or one that answers everything: the fastest. */
  readonly per?: 'operation' | 'api'
}

/** What handlers need of a mock. */
export interface Handled {
  readonly operations: readonly Operation[]
  readonly fetch: Fetch
  operationOf(method: string, path: string): Operation | undefined
  owns(path: string): boolean
}

/**
 * Makes handlers that answer as the mock does. Each documented operation is a handler of its own, named by its id; the
 * last one answers the other paths of the mocked systems. Requests elsewhere pass. Refuses a base URL that is none with
 * a TypeError.
 *
 * @example
 *   const server = setupServer(...handlers(mock, { baseUrl: 'https://api.cluster.test:6443' }))
 */
export function handlers(mock: Handled, options: HandlerOptions = {}): HttpHandler[] {
  const { baseUrl = DEFAULT_BASE_URL, per = 'operation' } = options
  const base = parseBase(baseUrl)
  const relocated = base.isRoot ? undefined : relocatedFrom(base)
  const answer = async ({ request }: { readonly request: Request }): Promise<Response> => {
    try {
      return framedForSocket(request, await mock.fetch(relocated?.(request) ?? request))
    } catch (error) {
      // What MSW makes a failed request of.
      if (error instanceof ConnectionReset) return Response.error()
      throw error
    }
  }
  const pathIn = rememberLast((request: Request) => pathBehind(request, base))
  const isOurs = ({ request }: { readonly request: Request }): boolean => {
    const path = pathIn(request)
    return path !== undefined && mock.owns(path)
  }
  const rest = named(http.all(isOurs, answer), `everything else at ${baseUrl}`)
  if (per === 'api') return [rest]
  const own = mock.operations.map((operation) => {
    const isOperation = ({ request }: { readonly request: Request }): boolean => {
      const path = pathIn(request)
      return path !== undefined && mock.operationOf(request.method, path)?.id === operation.id
    }
    return named(http.all(isOperation, answer), operation.id)
  })
  return [...own, rest]
}

interface Base {
  readonly href: string
  readonly origin: string
  readonly isRoot: boolean
}

function parseBase(baseUrl: string): Base {
  if (!URL.canParse(baseUrl)) {
    throw new TypeError(
      `baseUrl is ${JSON.stringify(baseUrl)}: it must be a URL such as ${DEFAULT_BASE_URL}`,
    )
  }
  const { origin, pathname } = new URL(baseUrl)
  const path = pathname.replace(/\/$/, '')
  return { href: `${origin}${path}`, origin, isRoot: path === '' }
}

function pathBehind({ url }: Request, { href }: Base): string | undefined {
  if (!url.startsWith(`${href}/`)) return undefined
  return url.slice(href.length).split(/[?#]/, 1)[0]
}

/** Takes the base's path out of requests. */
function relocatedFrom({ href, origin }: Base): (request: Request) => Request {
  // A Request hears an abort of the one that it is made of only as long as that lives, and nothing else keeps it.
  const sources = new WeakMap<Request, Request>()
  return (request) => {
    const made = new Request(`${origin}${request.url.slice(href.length)}`, request)
    sources.set(made, request)
    return made
  }
}

// Every handler asks for the same request in turn.
function rememberLast<T>(compute: (request: Request) => T): (request: Request) => T {
  let last: { readonly key: string; readonly value: T } | undefined
  return (request) => {
    if (last?.key !== request.url) last = { key: request.url, value: compute(request) }
    return last.value
  }
}

// What listHandlers and warnings show.
function named(handler: HttpHandler, name: string): HttpHandler {
  handler.info.header = name
  return handler
}
