import type { JsonValue } from '../../src/json/value.ts'
import type { Caller } from './caller.ts'
import type { QumuloWorld } from './world.ts'

/** One request as operations see it. */
export interface Exchange {
  readonly caller: Caller
  /** The parameters of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: Uint8Array
}

/** Answers an operation with 200: with JSON, or without a body for undefined. */
export type Operation = (world: QumuloWorld, exchange: Exchange) => JsonValue | undefined

/** An operation that needs no credentials. */
export type PublicOperation = (
  world: QumuloWorld,
  exchange: Omit<Exchange, 'caller'>,
) => JsonValue | undefined
