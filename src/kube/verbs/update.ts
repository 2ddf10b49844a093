import type { Entry } from '../../store/entry.ts'
import { equalJson, equalMembers } from '../../json/equal-json.ts'
import type { JsonObject, JsonValue } from '../../json/value.ts'
import type { Exchange } from '../exchange.ts'
import { invalidValue } from '../field-error.ts'
import {
  finalizersOf,
  isTerminating,
  metadataOf,
  metaText,
  nameOf,
  uidOf,
  withMetadata,
} from '../meta/object-meta.ts'
import { objectMetaErrors } from '../meta/validate-meta.ts'
import { objectMetaUpdateErrors } from '../meta/validate-meta-update.ts'
import { unqualifiedFinalizerErrors } from '../meta/validate-finalizers.ts'
import { keepMetadata, withPart } from '../write/parts.ts'
import { keyOf, kindSubjectOf, type Resource } from '../resource.ts'
import { storedForm } from '../write/stored-form.ts'
import type { Result } from '../result.ts'
import { writtenRevision } from '../options/revision.ts'
import { conflict, invalid, notFound } from '../status.ts'
import { ruleContext, type World } from '../world.ts'
import { checkBodyName, readUpdate } from '../write/read-written.ts'
import { orRefuse, save, unlinked } from '../write/save.ts'
import { withManagedFields } from '../write/with-managed-fields.ts'
import { withoutDuplicateOwners } from '../write/without-duplicate-owners.ts'
import { createObject } from './create.ts'
import { objectResult } from './get.ts'

/** PUT of one object: the whole of it or a part anew, or a new one where the kind allows that. */
export function update(world: World, exchange: Exchange): Result {
  const { resource, info, part } = exchange
  const { options, object } = readUpdate(world, exchange)
  checkBodyName(object, info.name)
  const entry = world.store.get(keyOf(resource, info.namespace, info.name))
  const change = { object, isDryRun: options.isDryRun, manager: options.fieldManager }
  if (!entry) withoutDuplicateOwners(object, exchange.warnings)
  if (entry) return changeObject(world, exchange, { entry, ...change })
  if (!resource.definition.createOnUpdate || part) throw notFound(resource.subject, info.name)
  if (uidOf(object) !== '') throw uidConflict(exchange, uidOf(object), '', options.isDryRun)
  return createObject(world, exchange, {
    ...change,
    namespace: info.namespace,
    keyName: info.name,
  })
}

/** A change of a stored object, or of a part of it. */
export interface Change {
  readonly entry: Entry
  readonly object: JsonObject
  readonly isDryRun: boolean
  readonly manager: string
}

/** Checks, validates and stores an object that was sent as a whole. */
function changeObject(world: World, exchange: Exchange, change: Change): Result {
  const { resource, part } = exchange
  const { entry, isDryRun } = change
  const previous = entry.value
  checkUid(exchange, change)
  const meant = part ? withPart(part, change.object, previous) : change.object
  const sent = withoutDuplicateOwners(meant, exchange.warnings)
  const tracked = withManagedFields(world, resource, {
    live: previous,
    object: sent,
    sent: change.object,
    manager: change.manager,
    subresource: part?.name ?? '',
  })
  return storeChange(world, exchange, { entry, object: tracked, isDryRun })
}

/** An object with the managed fields of the change that made it. */
export type TrackedChange = Omit<Change, 'manager'>

/** Validates and stores a changed object (apiserver pkg/registry/generic/registry/store.go Update). */
export function storeChange(world: World, exchange: Exchange, change: TrackedChange): Result {
  const { resource, user, part } = exchange
  const { definition } = resource
  const { entry, isDryRun, object: tracked } = change
  const previous = entry.value
  checkVersion(resource, entry, nameOf(tracked), metaText(tracked, 'resourceVersion'))
  const kept = keepServerFields(tracked, previous)
  const object = part
    ? keepMetadata(part, part.prepare?.(kept, previous) ?? kept, previous)
    : withGeneration(resource, definition.prepare?.(kept, previous) ?? kept, previous)
  const errors = [
    ...objectMetaErrors(object),
    ...(definition.family === 'builtin' ? unqualifiedFinalizerErrors(object) : []),
    ...objectMetaUpdateErrors(object, previous),
    ...(part?.validate?.(object, previous) ??
      definition.validateUpdate(object, previous, ruleContext(world, user))),
  ]
  if (errors.length > 0) throw invalid(kindSubjectOf(resource, object), nameOf(object), errors)
  exchange.warnings.push(...(definition.warnings?.(object, previous) ?? []))
  const sent = storedForm(resource, object, previous)
  // Only the storage takes away a link to itself.
  const form = isDryRun ? sent : unlinked(sent)
  if (isNoOp(form, previous)) return objectResult(200, resource, entry)
  if (isDryRun) {
    return { type: 'object', status: 200, resource, value: withVersion(form, previous) }
  }
  return store(world, resource, entry, form)
}

function checkUid(exchange: Exchange, { entry, object, isDryRun }: Change): void {
  const [asked, own] = [uidOf(object), uidOf(entry.value)]
  if (asked !== '' && asked !== own) throw uidConflict(exchange, asked, own, isDryRun)
}

// Another uid fails deep in etcd's storage, whose key the message shows.
function uidConflict(
  { resource, info }: Exchange,
  asked: string,
  own: string,
  isDryRun: boolean,
): Error {
  const full = keyOf(resource, info.namespace, info.name)
  const key = isDryRun ? full.replace(/^\/[^/]+/, '') : full
  return conflict(
    resource.subject,
    info.name,
    `StorageError: invalid object, Code: 4, Key: ${key}, ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: ${asked}, UID in object meta: ${own}`,
  )
}

const MODIFIED =
  'the object has been modified; please apply your changes to the latest version and try again'

function checkVersion(resource: Resource, entry: Entry, name: string, sent: string): void {
  const revision = writtenRevision(sent)
  if (revision === 0) {
    if (resource.definition.unconditionalUpdate) return
    throw invalid(resource.subject, name, [
      invalidValue('metadata.resourceVersion', 0, 'must be specified for an update'),
    ])
  }
  if (revision !== entry.revision) throw conflict(resource.subject, name, MODIFIED)
}

// What an update cannot change is put back before the rules look at it.
function keepServerFields(object: JsonObject, previous: JsonObject): JsonObject {
  const before = metadataOf(previous)
  const terminating = isTerminating(previous)
  return withMetadata(object, {
    uid: metaText(object, 'uid') || before['uid'],
    creationTimestamp: before['creationTimestamp'],
    generation: before['generation'],
    resourceVersion: before['resourceVersion'],
    ...(terminating ? { deletionTimestamp: before['deletionTimestamp'] } : {}),
    ...(terminating && metadataOf(object)['deletionGracePeriodSeconds'] === undefined
      ? { deletionGracePeriodSeconds: before['deletionGracePeriodSeconds'] }
      : {}),
  })
}

// A custom resource counts the changes of what it is meant to be: all but its metadata and, where that is apart, status.
function withGeneration(resource: Resource, object: JsonObject, previous: JsonObject): JsonObject {
  if (resource.definition.family !== 'custom') return object
  const apart = ['metadata', ...(resource.subresources.has('status') ? ['status'] : [])]
  const meant = (of: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(of).filter(([field]) => !apart.includes(field)))
  if (equalJson(meant(object), meant(previous))) return object
  const { generation } = metadataOf(previous)
  return withMetadata(object, { generation: (typeof generation === 'number' ? generation : 0) + 1 })
}

const withVersion = (object: JsonObject, previous: JsonObject): JsonObject =>
  withMetadata(object, { resourceVersion: metadataOf(previous)['resourceVersion'] })

/** Says whether a write changes nothing: times of managed fields alone count as nothing. */
function isNoOp(object: JsonObject, previous: JsonObject): boolean {
  const [meta, before] = [metadataOf(object), metadataOf(previous)]
  return (
    equalMembers(object, previous, METADATA) &&
    equalMembers(meta, before, VERSIONED) &&
    equalJson(timeless(meta['managedFields']), timeless(before['managedFields']))
  )
}

const METADATA: ReadonlySet<string> = new Set(['metadata'])
const VERSIONED: ReadonlySet<string> = new Set(['resourceVersion', 'managedFields'])

const timeless = (managedFields: JsonValue | undefined): JsonValue | undefined =>
  Array.isArray(managedFields)
    ? managedFields.map((entry: JsonObject) => ({ ...entry, time: undefined }))
    : undefined

function store(world: World, resource: Resource, entry: Entry, object: JsonObject): Result {
  const name = nameOf(object)
  const refuse = (): Error => conflict(resource.subject, name, MODIFIED)
  // The last finalizer's removal deletes the object in the same request; what was sent is answered, never stored.
  const waitsFor = [...finalizersOf(object), ...(resource.definition.waitsFor?.(object) ?? [])]
  if (isTerminating(object) && waitsFor.length === 0) {
    orRefuse(() => world.store.delete(entry.key, { expect: entry }), refuse)
    return { type: 'object', status: 200, resource, value: withVersion(object, entry.value) }
  }
  const saved = orRefuse(() => save(world, resource, entry.key, { object, expect: entry }), refuse)
  return objectResult(200, resource, saved)
}
