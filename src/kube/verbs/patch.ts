import type { Entry } from '../../store/entry.ts'
import type { JsonObject } from '../../json/value.ts'
import { attributesOf, authorize } from '../request/authorize.ts'
import { checkBodySize } from '../body/body-format.ts'
import { userAgentOf, type Exchange } from '../exchange.ts'
import { timeText, uidOf } from '../meta/object-meta.ts'
import { readApplied, type AppliedBody } from '../patch/applied-object.ts'
import { apply } from '../patch/apply.ts'
import { jsonPatched } from '../patch/json-patch-form.ts'
import { mergePatched } from '../patch/merge-patch-form.ts'
import { parsePatchOptions, type PatchOptions } from '../patch/patch-options.ts'
import type { PatchType } from '../patch/patch-type.ts'
import { patchedObject, type PatchedObject } from '../patch/patched-object.ts'
import { invalidPatch } from '../patch/refusals.ts'
import { strategicallyPatched } from '../patch/strategic-patch-form.ts'
import { withPart } from '../write/parts.ts'
import { keyOf } from '../resource.ts'
import type { Result } from '../result.ts'
import { badRequest, conflict, notFound } from '../status.ts'
import { isRegistered, type World } from '../world.ts'
import { checkBodyName, inNamespace } from '../write/read-written.ts'
import { withManagedFields } from '../write/with-managed-fields.ts'
import { withoutDuplicateOwners } from '../write/without-duplicate-owners.ts'
import { createObject } from './create.ts'
import { checkName } from './get.ts'
import { storeChange, type TrackedChange } from './update.ts'

/** PATCH of one object or of a part of it, in the form that its media type says. */
export const patch =
  (type: PatchType) =>
  (world: World, exchange: Exchange): Result | Promise<Result> => {
    const { resource, info, request, query } = exchange
    checkBodySize(request)
    const options = parsePatchOptions(query, type, userAgentOf(exchange))
    checkName(info.name)
    const text = new TextDecoder().decode(request.body)
    if (type === 'apply') return applyText(world, exchange, text, options)
    const entry = world.store.get(keyOf(resource, info.namespace, info.name))
    if (!entry) throw notFound(resource.subject, info.name)
    const made = patched(world, exchange, { type, text, live: entry.value, ...options })
    checkStrictness(made, options, exchange.warnings)
    const object = named(exchange, typed(exchange, made.object))
    const tracked = withManagedFields(world, resource, {
      live: entry.value,
      object: ofPart(exchange, object, entry),
      sent: made.object,
      manager: options.fieldManager,
      subresource: exchange.part?.name ?? '',
    })
    return storePatched(world, exchange, { entry, object: tracked, isDryRun: options.isDryRun })
  }

interface Patch extends PatchOptions {
  readonly type: Exclude<PatchType, 'apply'>
  readonly text: string
  readonly live: JsonObject
}

function patched(
  world: World,
  { resource }: Exchange,
  { type, text, live, fieldValidation }: Patch,
): PatchedObject {
  if (type === 'strategic') return strategicallyPatched(resource.shape, live, text)
  const form = type === 'json' ? jsonPatched : mergePatched
  return patchedObject(resource, live, form(live, text, fieldValidation), (apiVersion, kind) =>
    isRegistered(world, apiVersion, kind),
  )
}

function checkStrictness(
  { problems, printed }: PatchedObject,
  { fieldValidation }: PatchOptions,
  warnings: string[],
): void {
  if (fieldValidation === 'Warn') warnings.push(...problems)
  if (fieldValidation !== 'Strict' || problems.length === 0) return
  throw invalidPatch(printed(), `strict decoding error: ${problems.join(', ')}`)
}

// What a custom resource calls itself is looked at when the whole is validated.
function typed({ resource, part }: Exchange, object: JsonObject): JsonObject {
  const { definition, apiVersion } = resource
  if (definition.family === 'custom' && !part) return object
  const whole = { ...object, kind: definition.kind, apiVersion }
  return definition.defaults?.(whole) ?? whole
}

// A patch may neither move nor rename an object.
function named({ resource, info }: Exchange, object: JsonObject): JsonObject {
  const placed = inNamespace(object, resource, info.namespace)
  checkBodyName(placed, info.name)
  return placed
}

const ofPart = ({ part }: Exchange, object: JsonObject, { value }: Entry): JsonObject =>
  part ? withPart(part, object, value) : object

function storePatched(world: World, exchange: Exchange, change: TrackedChange): Result {
  const when = ' after mutating admission happens'
  const object = withoutDuplicateOwners(change.object, exchange.warnings, when)
  return storeChange(world, exchange, { ...change, object })
}

function applyText(
  world: World,
  exchange: Exchange,
  text: string,
  options: PatchOptions,
): Result | Promise<Result> {
  // Refuses before the YAML is read.
  appliedEntry(world, exchange)
  const body = readApplied(text)
  const applyBody = (read: AppliedBody): Result => applyTo(world, exchange, read, options)
  return body instanceof Promise ? body.then(applyBody) : applyBody(body)
}

// An apply makes what is not there, but no part of it.
function appliedEntry(world: World, { resource, part, info }: Exchange): Entry | undefined {
  const entry = world.store.get(keyOf(resource, info.namespace, info.name))
  if (part && !entry) throw notFound(resource.subject, info.name)
  return entry
}

function applyTo(
  world: World,
  exchange: Exchange,
  { applied, duplicates }: AppliedBody,
  options: PatchOptions,
): Result {
  const { resource, part } = exchange
  const entry = appliedEntry(world, exchange)
  const writer = {
    manager: options.fieldManager,
    apiVersion: resource.apiVersion,
    subresource: part?.name ?? '',
    time: timeText(world.clock.now()),
  }
  const made = apply(resource, {
    live: entry?.value,
    applied,
    ignored: ignoredFields(exchange, applied),
    writer,
    isForced: options.isForced,
  })
  if (options.fieldValidation === 'Strict' && duplicates.length > 0) throw twice(duplicates)
  if (options.fieldValidation === 'Warn') exchange.warnings.push(...duplicates)
  const { isDryRun } = options
  if (!entry) return createApplied(world, exchange, made, options)
  const object = ofPart(exchange, named(exchange, made), entry)
  return storePatched(world, exchange, { entry, object, isDryRun })
}

// What is applied to a part says nothing about the rest, and what is applied to the whole nothing about the status.
function ignoredFields({ part, resource }: Exchange, applied: JsonObject): ReadonlySet<string> {
  if (!part) return new Set(resource.subresources.has('status') ? ['status'] : [])
  const kept = ['apiVersion', 'kind', 'metadata', ...part.writes]
  return new Set(Object.keys(applied).filter((field) => !kept.includes(field)))
}

const twice = (duplicates: readonly string[]): Error =>
  badRequest(
    `error strict decoding YAML: error converting YAML to JSON: yaml: ${['unmarshal errors:', ...duplicates].join('\n  ')}`,
  )

// An apply creates what is not there, for those who may create it.
function createApplied(
  world: World,
  exchange: Exchange,
  made: JsonObject,
  { fieldManager, isDryRun }: PatchOptions,
): Result {
  const { resource, info, user, request } = exchange
  if (uidOf(made) !== '') {
    throw conflict(
      resource.subject,
      info.name,
      `uid mismatch: the provided object specified uid ${uidOf(made)}, and no existing object was found`,
    )
  }
  const object = named(exchange, made)
  authorize(world, user, { ...attributesOf(info, request.method), verb: 'create' })
  return createObject(world, exchange, {
    object,
    isDryRun,
    manager: fieldManager,
    isTracked: true,
    namespace: info.namespace,
    keyName: info.name,
  })
}
