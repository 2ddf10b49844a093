import type { JsonObject } from '../../json/value.ts'
import { admitToNamespace } from '../write/admission.ts'
import type { Exchange } from '../exchange.ts'
import {
  isTerminating,
  metadataOf,
  metaText,
  nameOf,
  timeText,
  withMetadata,
} from '../meta/object-meta.ts'
import { objectMetaErrors } from '../meta/validate-meta.ts'
import { integerProblem } from '../options/query.ts'
import { keyOf, kindSubjectOf, type Resource } from '../resource.ts'
import { storedForm } from '../write/stored-form.ts'
import type { Result } from '../result.ts'
import { writtenRevision } from '../options/revision.ts'
import { alreadyExists, failure, generatedNameTaken, invalid, serverError } from '../status.ts'
import { ruleContext, type World } from '../world.ts'
import { checkStorable, orRefuse, save, unlinked } from '../write/save.ts'
import { readCreate } from '../write/read-written.ts'
import { withManagedFields } from '../write/with-managed-fields.ts'
import { withoutDuplicateOwners } from '../write/without-duplicate-owners.ts'
import { objectResult } from './get.ts'

/** POST to a collection: a new object. */
export function create(world: World, exchange: Exchange): Result {
  const { options, object } = readCreate(world, exchange)
  return createObject(world, exchange, {
    object,
    isDryRun: options.isDryRun,
    manager: options.fieldManager,
    namespace: exchange.info.namespace,
  })
}

/** An object that is to be created. */
export interface NewObject {
  readonly object: JsonObject
  readonly isDryRun: boolean
  readonly manager: string
  /** The object has its managed fields: it was applied. */
  readonly isTracked?: boolean
  readonly namespace: string
  /** The name in the path of an update or an apply that creates; a POST has none. */
  readonly keyName?: string
}

/** Fills, validates and stores a new object (apiserver pkg/registry/rest/create.go BeforeCreate). */
export function createObject(world: World, exchange: Exchange, create: NewObject): Result {
  const { resource, user, warnings } = exchange
  const { definition } = resource
  admitToNamespace(world, resource, create.object, create.namespace)
  const sentVersion = metaText(create.object, 'resourceVersion')
  const isPosted = create.keyName === undefined
  if (!isPosted) writtenRevision(sentVersion)
  const sent = withoutDuplicateOwners(create.object, warnings)
  const filled = fill(world, resource, isPosted ? wiped(sent) : sent)
  const fresh = create.isTracked
    ? filled
    : withManagedFields(world, resource, {
        live: undefined,
        object: filled,
        manager: create.manager,
      })
  const object = definition.prepare?.(fresh, undefined) ?? fresh
  const context = ruleContext(world, user)
  const broken = definition.validate(object, context)
  const errors = broken.length > 0 ? broken : objectMetaErrors(object)
  if (errors.length > 0) throw invalid(kindSubjectOf(resource, object), nameOf(object), errors)
  warnings.push(...(definition.warnings?.(object, undefined) ?? []))
  const key = keyOf(resource, create.namespace, create.keyName ?? nameOf(object))
  const form = storedForm(resource, definition.canonical?.(object) ?? object)
  if (create.isDryRun) return dryRun(world, resource, { key, object: form, sentVersion })
  if (isPosted) refuseVersion(sentVersion)
  checkStorable(exchange, form)
  const refuse = (): Error => taken(resource, object, world.store.get(key)?.value)
  const entry = orRefuse(
    () => save(world, resource, key, { object: unlinked(form), expect: null }),
    refuse,
  )
  return objectResult(201, resource, entry)
}

// What the client of a POST may not choose (apiserver pkg/registry/rest/meta.go WipeObjectMetaSystemFields).
function wiped(object: JsonObject): JsonObject {
  const metadata = metadataOf(object)
  const isClean = SYSTEM_FIELDS.every((field) => metadata[field] === undefined)
  return isClean ? object : withMetadata(object, NOTHING)
}

const SYSTEM_FIELDS = ['deletionTimestamp', 'deletionGracePeriodSeconds', 'selfLink']
const NOTHING = Object.fromEntries(SYSTEM_FIELDS.map((field) => [field, undefined]))

// What the server gives.
function fill(world: World, { definition }: Resource, object: JsonObject): JsonObject {
  const prefix = metaText(object, 'generateName')
  const name = nameOf(object) || generatedName(world, prefix, definition.generateName)
  return withMetadata(object, {
    name: name === '' ? undefined : name,
    uid: world.random.uuid(),
    creationTimestamp: timeText(world.clock.now()),
    resourceVersion: undefined,
    ...(definition.family === 'custom' ? { generation: 1 } : {}),
  })
}

const SUFFIX_ALPHABET = 'bcdfghjklmnpqrstvwxz2456789'

function generatedName(
  world: World,
  prefix: string,
  form: 'suffix' | 'verbatim' = 'suffix',
): string {
  if (prefix === '' || form === 'verbatim') return prefix
  return `${prefix.slice(0, 58)}${world.random.text(5, SUFFIX_ALPHABET)}`
}

function dryRun(
  world: World,
  resource: Resource,
  { key, object, sentVersion }: { key: string; object: JsonObject; sentVersion: string },
): Result {
  const existing = world.store.get(key)
  if (existing) throw taken(resource, object, existing.value)
  // Nothing is stored that would have a version of its own.
  const value = sentVersion === '' ? object : withMetadata(object, { resourceVersion: sentVersion })
  return { type: 'object', status: 201, resource, value }
}

const isVersion = (text: string): boolean =>
  text !== '' && integerProblem(text, 'ParseUint') === undefined && BigInt(text) !== 0n

function refuseVersion(sent: string): void {
  if (isVersion(sent))
    throw serverError('resourceVersion should not be set on objects to be created')
}

function taken(resource: Resource, object: JsonObject, existing: JsonObject | undefined): Error {
  const name = nameOf(object)
  const isGenerated = metaText(object, 'generateName') !== ''
  const error = (isGenerated ? generatedNameTaken : alreadyExists)(resource.subject, name)
  if (!existing || !isTerminating(existing)) return error
  const { details, reason } = error.body as { details: JsonObject; reason: string }
  return failure(409, `object is being deleted: ${error.message}`, { reason, details })
}
