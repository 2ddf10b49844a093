import { StoreError } from '../../store/store-error.ts'
import type { Entry } from '../../store/entry.ts'
import { encodeJson } from '../../json/encode-json.ts'
import type { JsonObject } from '../../json/value.ts'
import { checkBodySize, checkInputType } from '../body/body-format.ts'
import { decodeBody } from '../body/decode-body.ts'
import { userAgentOf, type Exchange } from '../exchange.ts'
import { stampCustom } from '../custom/custom-form.ts'
import { ownableCustom } from '../custom/ownable-custom.ts'
import { encodeEntries } from '../managed-fields/entries.ts'
import { trackUpdate } from '../managed-fields/track-update.ts'
import { leaseSeconds } from './lease.ts'
import {
  metadataOf,
  metaText,
  nameOf,
  namespaceOf,
  stampRevision,
  timeText,
  withMetadata,
} from '../meta/object-meta.ts'
import { dedupeOwners } from '../meta/validate-meta.ts'
import { checkNesting } from './nesting-limit.ts'
import { parseWriteOptions, type WriteOptions } from '../options/write-options.ts'
import { storedForm, type Resource } from '../resource.ts'
import { badRequest, serverError } from '../status.ts'
import { isRegistered, type World } from '../world.ts'

/** A decoded write: what every create and update begins with. */
export interface Written {
  readonly options: WriteOptions
  /** The body as an object of the kind, with the endpoint's kind, version and namespace. */
  readonly object: JsonObject
}

/** Checks and decodes the body of a create, in the server's order. */
export function readCreate(world: World, exchange: Exchange): Written {
  checkInputType(exchange.request)
  checkBodySize(exchange.request)
  const options = parseWriteOptions(exchange.query, 'CreateOptions', userAgentOf(exchange))
  return { options, object: decodeWritten(world, exchange, options) }
}

/** Checks and decodes the body of an update: there the size counts before the media type. */
export function readUpdate(world: World, exchange: Exchange): Written {
  checkBodySize(exchange.request)
  const options = parseWriteOptions(exchange.query, 'UpdateOptions', userAgentOf(exchange))
  checkInputType(exchange.request)
  return { options, object: decodeWritten(world, exchange, options) }
}

function decodeWritten(world: World, exchange: Exchange, options: WriteOptions): JsonObject {
  const { resource, info, warnings } = exchange
  const decoded = decodeBody(exchange, options.fieldValidation, (apiVersion, kind) =>
    isRegistered(world, apiVersion, kind),
  )
  if (options.fieldValidation === 'Warn') warnings.push(...decoded.warnings)
  const { definition, apiVersion } = resource
  const isCustom = definition.family === 'custom'
  if (decoded.apiVersion !== apiVersion) {
    throw badRequest(
      `the API version in the data (${decoded.apiVersion}) does not match the expected API version (${apiVersion})`,
    )
  }
  // What a custom resource calls itself is looked at when it is validated.
  const typed = isCustom ? decoded.object : { ...decoded.object, kind: definition.kind, apiVersion }
  const defaulted = definition.defaults ? definition.defaults(typed) : typed
  return inNamespace(defaulted, resource, info.namespace)
}

/** Refuses an object without a name, or with another than that of the URL, with a 400. */
export function checkBodyName(object: JsonObject, name: string): void {
  const own = nameOf(object)
  if (own === '') {
    throw badRequest(
      `the name of the object (${name} based on URL) was undeterminable: name must be provided`,
    )
  }
  if (own !== name) {
    throw badRequest(`the name of the object (${own}) does not match the name on the URL (${name})`)
  }
}

/** Puts an object into the namespace of the URL; a cluster-scoped one into none. Refuses one of another with a 400. */
export function inNamespace(object: JsonObject, resource: Resource, namespace: string): JsonObject {
  const own = namespaceOf(object)
  if (resource.isNamespaced && own !== '' && own !== namespace) {
    throw badRequest(
      'the namespace of the provided object does not match the namespace sent on the request',
    )
  }
  const wanted = resource.isNamespaced ? namespace : undefined
  const isThere = metadataOf(object)['namespace'] === wanted
  return isThere ? object : withMetadata(object, { namespace: wanted })
}

/** Drops duplicate owner references, with a warning for each surplus; `when` says at what time they were found. */
export function withoutDuplicateOwners(
  object: JsonObject,
  warnings: string[],
  when = '',
): JsonObject {
  const { owners, surplus } = dedupeOwners(object)
  if (owners === undefined || surplus.length === 0) return object
  warnings.push(
    `.metadata.ownerReferences contains duplicate entries${when}; API server dedups owner references in 1.20+, and may reject such requests as early as 1.24; please fix your requests; duplicate UID(s) observed: ${surplus.join(', ')}`,
  )
  return withMetadata(object, { ownerReferences: owners })
}

/** A write whose managed fields are to be told. */
export interface Tracked {
  readonly live: JsonObject | undefined
  readonly object: JsonObject
  /** The whole that was sent, where only a part of it is written. */
  readonly sent?: JsonObject
  readonly manager: string
  readonly subresource?: string
}

/** The object with the managed fields that the write leaves. */
export function withManagedFields(
  world: World,
  resource: Resource,
  { live, object, sent = object, manager, subresource = '' }: Tracked,
): JsonObject {
  const isCustom = resource.definition.family === 'custom'
  const next = isCustom
    ? ownableCustom(resource, { object, sent, live, subresource })
    : storedForm(resource, ownable(resource, { object, live, subresource }), live)
  if (!next) return withMetadata(object, { managedFields: undefined })
  const entries = trackUpdate(
    {
      shape: resource.shape,
      live,
      next,
      sent: subresource === '' ? metadataOf(object)['managedFields'] : undefined,
    },
    {
      manager,
      apiVersion: resource.apiVersion,
      subresource,
      time: timeText(world.clock.now()),
    },
  )
  return withMetadata(object, { managedFields: encodeEntries(entries) })
}

// Nobody owns a status but through its own path: a write of the whole leaves it as it is.
function ownable(
  resource: Resource,
  { object, live, subresource }: Pick<Required<Tracked>, 'object' | 'live' | 'subresource'>,
): JsonObject {
  const isWhole = subresource === '' && resource.subresources.has('status')
  return isWhole ? { ...object, status: live?.['status'] } : object
}

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

/** The uid that an object carries. */
export const uidOf = (object: JsonObject): string => metaText(object, 'uid')
