import type { PlainAnswer, PlainRequest } from '../http/exchange.ts'
import type { Mock } from './mock.ts'

/** The header that names the world a request is for. */
const WORLD_HEADER = 'tokamock-world'

const NAME = /^[\w.-]{1,100}$/
/** So many worlds there may be at a time. */
const MOST = 10_000

/**
 * Many worlds behind one address: a request that names one in its `Tokamock-World` header is answered from that world
 * alone, which begins as the mock was when this was made. Requests without the header go to the mock itself. So tests
 * that share a server have nothing to do with each other.
 */
export class Worlds<M extends Mock = Mock> {
  readonly #main: M
  readonly #origin: M
  readonly #worlds = new Map<string, M>()

  constructor(mock: M) {
    this.#main = mock
    this.#origin = mock.fork() as M
  }

  /** The names of the worlds that there are beside the mock's own. */
  get names(): readonly string[] {
    return [...this.#worlds.keys()]
  }

  /** Answers a request from the world that it names; a name that no world has is answered 400. */
  answer(request: PlainRequest): PlainAnswer | Promise<PlainAnswer> {
    const world = this.of(request)
    return world ? world.answer(request) : badName(request.headers.get(WORLD_HEADER) ?? '')
  }

  /** Says whether a path belongs to one of the systems. */
  owns(path: string): boolean {
    return this.#main.owns(path)
  }

  /** The world that a request names, made when it is first named; undefined when it cannot have such a name. */
  of(request: PlainRequest): M | undefined {
    const name = request.headers.get(WORLD_HEADER)
    if (name === undefined || name === '') return this.#main
    const known = this.#worlds.get(name)
    if (known) return known
    if (!NAME.test(name) || this.#worlds.size >= MOST) return undefined
    const world = this.#origin.fork() as M
    this.#worlds.set(name, world)
    return world
  }

  /** Ends a world; the next request that names it finds a new one. Says whether there was one. */
  remove(name: string): boolean {
    this.#worlds.get(name)?.close()
    return this.#worlds.delete(name)
  }

  /** Ends all worlds, the mock's own too. */
  close(): void {
    for (const name of this.names) this.remove(name)
    this.#origin.close()
    this.#main.close()
  }
}

function badName(name: string): PlainAnswer {
  const why = NAME.test(name)
    ? `there are ${MOST} worlds already: remove one first`
    : 'the name of a world is up to 100 letters, digits, dots, dashes and underscores'
  return {
    status: 400,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: new TextEncoder().encode(`tokamock: ${why}\n`),
  }
}
