import type { PlainAnswer, PlainRequest } from '../http/exchange.ts'
import { answerFromWeb, webRequestFrom } from '../http/web.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Snapshot, Store } from '../store/store.ts'
import type { Api, ApiFactory, Runtime } from './api.ts'
import { attributesOf, type Attributes } from './attributes.ts'
import type { Collection } from './collection.ts'
import { applyFault } from './faults/apply-fault.ts'
import { Faults } from './faults/faults.ts'
import { Journal } from './journal/journal.ts'
import type { Operation } from './operations.ts'
import { RouteTable } from './route-table.ts'

/** Answers one operation instead of the mock; giving nothing back leaves it to the mock. */
export type Resolver = (call: {
  readonly request: Request
  readonly operation: Operation
  readonly params: Readonly<Record<string, string>>
}) => Response | undefined | Promise<Response | undefined>

/** The parts that a mock is made of. */
export interface MockParts<C extends Clock> extends Runtime {
  readonly apis: readonly ApiFactory[]
  readonly clock: C
  /** The routes of the mock that this one is a fork of. */
  readonly routes?: RouteTable
}

/** One mock: a world in memory, and the systems that serve it. All its state hangs off this object. */
export class Mock<C extends Clock = Clock> {
  readonly clock: C
  readonly store: Store
  /** The administrator's bearer token: what a mock that asks for tokens is first entered with. */
  readonly adminToken: string
  /** The documented operations of all systems. */
  readonly operations: readonly Operation[]
  /** The kinds of all systems as data, by kind. */
  readonly collections: ReadonlyMap<string, Collection>
  /** What goes wrong on purpose. */
  readonly faults: Faults
  /** What was asked. */
  readonly journal: Journal
  readonly #parts: MockParts<C>
  readonly #apis: readonly Api[]
  readonly #routes: RouteTable
  readonly #overrides = new Map<string, readonly Resolver[]>()
  #beginning: Snapshot

  constructor(parts: MockParts<C>) {
    this.#parts = parts
    this.clock = parts.clock
    this.store = parts.store
    this.adminToken = parts.adminToken
    this.#apis = parts.apis.map((make) => make(parts))
    this.operations = this.#apis.flatMap((api) => api.operations)
    this.collections = new Map(this.#apis.flatMap((api) => [...api.collections]))
    this.#routes = parts.routes ?? new RouteTable(this.operations)
    this.faults = new Faults(parts.random)
    this.journal = new Journal((request) => this.attributesOf(request))
    this.#beginning = this.store.snapshot()
  }

  /** Makes the present world the one that `reset` goes back to. */
  begin(): void {
    this.#beginning = this.store.snapshot()
  }

  /** The documented operation that a method and a path lead to; undefined for any other. */
  operationOf(method: string, path: string): Operation | undefined {
    return this.#routes.find(method, path)?.operation
  }

  /** Says whether a path belongs to one of the systems. */
  owns(path: string): boolean {
    return this.#apis.some((api) => api.owns(path))
  }

  /** What a request asks for. */
  attributesOf(request: PlainRequest): Attributes {
    const operation = this.operationOf(request.method, request.path)
    const api = this.#apiFor(request)
    return attributesOf(request, operation, { ...api.describe?.(request), api: api.name })
  }

  /** Answers a request as the system behind its path does. A fault strikes first, then an override answers. */
  answer(request: PlainRequest): PlainAnswer | Promise<PlainAnswer> {
    const at = this.clock.now()
    try {
      const answer = this.#answerWithFaults(request)
      if (answer instanceof Promise) return this.#noted(request, answer, at)
      this.journal.note(request, answer, at)
      return answer
    } catch (error) {
      this.journal.note(request, undefined, at)
      throw error
    }
  }

  #answerWithFaults(request: PlainRequest): PlainAnswer | Promise<PlainAnswer> {
    const fault =
      this.faults.size > 0
        ? this.faults.strike(this.attributesOf(request), request.query)
        : undefined
    if (fault === undefined) return this.#overriddenOr(request)
    return applyFault(fault, () => this.#overriddenOr(request), this.clock)
  }

  async #noted(
    request: PlainRequest,
    answering: Promise<PlainAnswer>,
    at: number,
  ): Promise<PlainAnswer> {
    try {
      const answer = await answering
      this.journal.note(request, answer, at)
      return answer
    } catch (error) {
      this.journal.note(request, undefined, at)
      throw error
    }
  }

  #overriddenOr(request: PlainRequest): PlainAnswer | Promise<PlainAnswer> {
    const match = this.#overrides.size > 0 && this.#routes.find(request.method, request.path)
    const resolvers = match ? this.#overrides.get(match.operation.id) : undefined
    if (!match || !resolvers || resolvers.length === 0) return this.#answer(request)
    return this.#override(request, resolvers, match)
  }

  /**
   * Answers an operation in a way of your own, on every way in; the last one set comes first. Gives back what takes it
   * away again. Refuses an unknown operation with a TypeError.
   */
  on(operationId: string, resolver: Resolver): () => void {
    if (!this.operations.some(({ id }) => id === operationId)) {
      throw new TypeError(`there is no operation ${JSON.stringify(operationId)}`)
    }
    this.#overrides.set(operationId, [resolver, ...(this.#overrides.get(operationId) ?? [])])
    return () => {
      const left = (this.#overrides.get(operationId) ?? []).filter((other) => other !== resolver)
      if (left.length > 0) this.#overrides.set(operationId, left)
      else this.#overrides.delete(operationId)
    }
  }

  /** Forgets all revisions before the present one: lists and watches from them are too old. */
  compact(): void {
    this.store.compact()
  }

  /** The world as it is now, to go back to. Costs nothing. */
  snapshot(): Snapshot {
    return this.store.snapshot()
  }

  /** Goes back to a world. Revisions go on, open watches end with 410. */
  restore(snapshot: Snapshot): void {
    this.store.restore(snapshot)
  }

  /** Goes back to the world that the mock began with, and forgets overrides, faults and the journal. */
  reset(): void {
    this.faults.clear()
    this.journal.clear()
    this.#overrides.clear()
    this.store.restore(this.#beginning)
  }

  /** Starts a second mock with this world and time; from then on they have nothing to do with each other. */
  fork(): Mock<C> {
    return new Mock(this.forkedParts())
  }

  /** What a fork is made of. */
  protected forkedParts(): MockParts<C> {
    const clock = (this.clock.fork?.() ?? this.clock) as C
    return { ...this.#parts, clock, store: this.store.fork(clock), routes: this.#routes }
  }

  /** Ends all watches and timers. */
  close(): void {
    this.store.close()
  }

  #answer(request: PlainRequest): PlainAnswer | Promise<PlainAnswer> {
    return this.#apiFor(request).answer(request)
  }

  #apiFor({ path }: PlainRequest): Api {
    const api = this.#apis.find((candidate) => candidate.owns(path)) ?? this.#apis[0]
    if (!api) throw new TypeError('a mock needs at least one API')
    return api
  }

  async #override(
    request: PlainRequest,
    resolvers: readonly Resolver[],
    match: { readonly operation: Operation; readonly params: Readonly<Record<string, string>> },
  ): Promise<PlainAnswer> {
    for (const resolver of resolvers) {
      const response = await resolver({ request: webRequestFrom(request), ...match })
      if (response) return answerFromWeb(response)
    }
    return this.#answer(request)
  }
}
