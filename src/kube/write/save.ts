import { encodeJson } from '../../json/encode-json.ts'
import type { JsonObject } from '../../json/value.ts'
import type { Entry } from '../../store/entry.ts'
import { StoreError } from '../../store/store-error.ts'
import { stampCustom } from '../custom/custom-form.ts'
import type { Exchange } from '../exchange.ts'
import { metaText, stampRevision, withMetadata } from '../meta/object-meta.ts'
import type { Resource } from '../resource.ts'
import { serverError } from '../status.ts'
import type { World } from '../world.ts'
import { leaseSeconds } from './lease.ts'
import { checkNesting } from './nesting-limit.ts'

/** An object to be written. */
export interface Saved {
  readonly object: JsonObject
  /** What must be there: nothing (null), this entry, or whatever there is (undefined). */
  readonly expect: Entry | null | undefined
  /** When its time to live begins: now, by default. */
  readonly from?: number
}

/** The object as storage keeps it: a link to itself is not (apiserver pkg/storage/api_object_versioner.go). */
export const unlinked = (object: JsonObject): JsonObject =>
  metaText(object, 'selfLink') === '' ? object : withMetadata(object, { selfLink: undefined })

/**
 * Writes an object to the store, with the life that its kind gives it. Refuses one that nests too deeply with a 501, and
 * passes on the store's errors.
 */
export function save(
  world: World,
  resource: Resource,
  key: string,
  { object, expect, from = world.clock.now() }: Saved,
): Entry {
  checkNesting(object)
  const seconds = resource.definition.timeToLive?.(object) ?? 0
  return world.store.put(key, world.shared.share(object), {
    ...(expect === undefined ? {} : { expect }),
    ...(seconds > 0 ? { expiresAt: from + leaseSeconds(seconds) * 1000 } : {}),
    stamp: resource.definition.family === 'custom' ? stampCustom : stampRevision,
  })
}

/** What etcd takes at most. Only a request with a body of this order can make an object that is larger. */
const ETCD_LIMIT = 1.5 * 1024 * 1024

/** Refuses an object that etcd would not take with its plain 500. */
export function checkStorable({ request }: Exchange, object: JsonObject): void {
  if (request.body.length < ETCD_LIMIT / 2) return
  if (encodeJson(object).length > ETCD_LIMIT) {
    throw serverError('etcdserver: request is too large')
  }
}

/** Runs a write of the store; its error becomes the API's. */
export function orRefuse<T>(write: () => T, refuse: (code: StoreError['code']) => Error): T {
  try {
    return write()
  } catch (error) {
    if (error instanceof StoreError) throw refuse(error.code)
    throw error
  }
}
