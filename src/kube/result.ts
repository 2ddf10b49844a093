import type { ChunkSource } from '../http/exchange.ts'
import type { JsonObject } from '../json/value.ts'
import type { Entry } from '../store/entry.ts'
import type { Run } from '../store/tree-walk.ts'
import type { Resource } from './resource.ts'

/** What a verb gives back; the last step of the journey encodes it. */
export type Result =
  | {
      readonly type: 'object'
      readonly status: number
      readonly resource: Resource
      readonly value: JsonObject
      /** The value as JSON on one line where it is known already. */
      readonly text?: string
    }
  | ListResult
  | { readonly type: 'status'; readonly status: number; readonly value: JsonObject }
  | { readonly type: 'stream'; readonly source: ChunkSource }

/** A page of objects. */
export interface ListResult {
  readonly type: 'list'
  readonly resource: Resource
  readonly revision: number
  readonly continueToken: string
  readonly remainingItemCount: number | undefined
  /** The items, as they lie in the store. */
  readonly runs: readonly Run<Entry>[]
  /** They are all that lies there. */
  readonly isWhole: boolean
}

/** An object of a list. */
export interface Item {
  readonly value: JsonObject
  /** As JSON on one line. */
  readonly text: string
}
