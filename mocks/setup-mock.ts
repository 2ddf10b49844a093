/**
 * The door `tokamock/setup-mock`: a mock, its model and a stand-in for the global fetch in one call, in Node and in
 * browsers. It needs msw and @mswjs/data.
 */
import { getResponse, isPassthroughResponse, type RequestHandler } from 'msw'
import { handlers, type HandlerOptions } from './handlers.ts'
import { createMock, type ClockOf, type ClockOption, type Mock, type MockOptions } from './index.ts'
import { dataModel, type DataModel } from './model.ts'

/** What {@link setupMock} gives. */
export interface MockSetup<M extends Mock = Mock> {
  readonly mock: M
  /** The mock's objects as a database. */
  readonly db: DataModel
  readonly server: FetchServer
}

/**
 * Makes a mock with its model and a server that answers the global fetch by MSW handlers. Unlike MSW's own servers it
 * stands in the page or process itself: a watch streams, and an abort ends it, everywhere. Requests that no handler
 * answers go to the real fetch. Refuses what `createMock` and `handlers` refuse.
 *
 * @example
 *   const { mock, db, server } = setupMock({ baseUrl: 'https://api.cluster.test:6443' })
 *   server.listen()
 */
export function setupMock<const C extends ClockOption = 'system'>(
  options: MockOptions<C> & HandlerOptions = {},
): MockSetup<Mock<ClockOf<C>>> {
  const mock = createMock(options)
  return { mock, db: dataModel(mock), server: new FetchServer(handlers(mock, options)) }
}

/** Answers the global fetch by MSW handlers, with the methods of MSW's own servers. */
export class FetchServer {
  readonly #initial: readonly RequestHandler[]
  #handlers: readonly RequestHandler[]
  #real: typeof globalThis.fetch | undefined

  /** Use {@link setupMock}. */
  constructor(initial: readonly RequestHandler[]) {
    this.#initial = initial
    this.#handlers = initial
  }

  /** Begins to answer. May be called twice. */
  listen(): void {
    if (this.#real) return
    const real = globalThis.fetch
    this.#real = real
    globalThis.fetch = (input, init) => this.#answer(new Request(input, init), real)
  }

  /** Gives the global fetch back. May be called twice. */
  close(): void {
    if (this.#real) globalThis.fetch = this.#real
    this.#real = undefined
  }

  /** Puts handlers before the others. */
  use(...added: readonly RequestHandler[]): void {
    this.#handlers = [...added, ...this.#handlers]
  }

  /** Takes away what `use` has added. */
  resetHandlers(): void {
    this.#handlers = this.#initial
  }

  async #answer(request: Request, real: typeof globalThis.fetch): Promise<Response> {
    request.signal.throwIfAborted()
    const spare = request.clone()
    const response = await getResponse([...this.#handlers], request)
    if (!response || isPassthroughResponse(response)) return real(spare)
    // As a fetch fails whose connection broke.
    if (response.type === 'error') throw new TypeError('fetch failed')
    return response
  }
}
