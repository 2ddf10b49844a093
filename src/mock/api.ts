import type { SigningKeys } from '../auth/signing-keys.ts'
import type { PlainAnswer, PlainRequest } from '../http/exchange.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Random } from '../runtime/random.ts'
import type { Store } from '../store/store.ts'
import type { Description } from './attributes.ts'
import type { Collection } from './collection.ts'
import type { Operation } from './operations.ts'

/** What an API works with: the mock's own. */
export interface Runtime {
  readonly store: Store
  readonly clock: Clock
  readonly random: Random
  /** The keys that tokens are signed with; forks share them. */
  readonly keys: SigningKeys
  /** Whether a request without a credential is the administrator's, or must bring one. */
  readonly auth: 'open' | 'tokens'
  /** The bearer token of the administrator. */
  readonly adminToken: string
}

/** One mocked system, at work in one mock. */
export interface Api {
  /** The folder name: it stands in operations and reports. */
  readonly name: string
  readonly operations: readonly Operation[]
  /** The kinds of the system as data, by kind. */
  readonly collections: ReadonlyMap<string, Collection>
  /** Says whether a path, still percent-encoded, belongs to the system. */
  owns(path: string): boolean
  answer(request: PlainRequest): PlainAnswer | Promise<PlainAnswer>
  /** What a request asks for, as far as it does not follow from the documented operation. */
  describe?(request: PlainRequest): Description
}

/** Puts a system to work in a mock. */
export type ApiFactory = (runtime: Runtime) => Api
