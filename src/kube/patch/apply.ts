import { isJsonObject, type JsonObject, textIn } from '../../json/value.ts'
import { objectMetaShape } from '../custom/custom-form.ts'
import { schemaOf } from '../custom/custom-schema.ts'
import { pruneCustom } from '../custom/prune-custom.ts'
import { applyObject, type ApplyOutcome } from '../managed-fields/apply-object.ts'
import { appliedProblems } from '../managed-fields/check-applied.ts'
import { applyConflict, conflictsOf } from '../managed-fields/conflicts.ts'
import { encodeEntries } from '../managed-fields/entries.ts'
import { difference } from '../managed-fields/set-operations.ts'
import { explainedByLastApplied, KUBECTL, withLastApplied } from '../managed-fields/last-applied.ts'
import type { Writer } from '../managed-fields/track-update.ts'
import { metadataOf, metaText, withMetadata } from '../meta/object-meta.ts'
import type { Resource } from '../resource.ts'
import { decodeStruct } from '../schema/decode.ts'
import { badRequest, serverError } from '../status.ts'
import { conversionProblem } from './go-conversion.ts'
import { wrapIntegers } from './wrap-integers.ts'

/** A server-side apply. */
export interface Apply {
  /** Absent when there is no such object yet. */
  readonly live: JsonObject | undefined
  readonly applied: JsonObject
  /** Fields that are checked and merged like others, and left as they were: this write may not own them. */
  readonly ignored: ReadonlySet<string>
  readonly writer: Writer
  readonly isForced: boolean
}

/**
 * Applies a configuration to an object (apimachinery managedfields internal/fieldmanager.go Apply): gives the object as it
 * is to be stored, with its managed fields. Refuses another kind and managed fields with a 400, what breaks the schema with
 * a 500, and what belongs to others with a 409.
 */
export function apply(
  resource: Resource,
  { live, applied, ignored, writer, isForced }: Apply,
): JsonObject {
  checkType(resource, applied)
  if (hasManagedFields(resource, applied)) throw badRequest('metadata.managedFields must be nil')
  const problems = appliedProblems(resource.shape, applied)
  if (problems.length > 0) {
    const list = problems.length === 1 ? problems[0] : ['errors:', ...problems].join('\n  ')
    throw serverError(
      `failed to create typed patch object (${titleOf(resource, applied)}): ${list}`,
    )
  }
  const { shape } = resource
  const application = { shape, live, applied, ignored, writer }
  const outcome = forKubectl(application, applyObject({ ...application, isForced }))
  if (outcome.type === 'conflict') throw applyConflict(outcome.conflicts)
  const merged = outcome.merged ? converted(resource, { live, applied }, outcome.merged) : live
  const object = merged ?? {}
  const annotated = writer.manager === KUBECTL ? withLastApplied(object, applied) : object
  return withMetadata(annotated, { managedFields: encodeEntries(outcome.entries) })
}

function checkType(resource: Resource, applied: JsonObject): void {
  const { kind: ownKind } = resource.definition
  const apiVersion = textIn(applied, 'apiVersion')
  const parts = apiVersion.split('/')
  const isVersion = parts.length <= 2
  const kind = isVersion ? textIn(applied, 'kind') : ''
  if (kind === ownKind && apiVersion === resource.apiVersion) return
  const [group, version] = parts.length === 2 ? parts : ['', apiVersion]
  throw badRequest(`invalid object type: ${isVersion ? `${group}/${version}` : '/'}, Kind=${kind}`)
}

// Entries that are none are as good as no entries; the schema has a word on them later.
function hasManagedFields({ shape }: Resource, applied: JsonObject): boolean {
  const { managedFields } = metadataOf(applied)
  const metadata = shape.fields.get('metadata')?.shape
  const list = metadata?.type === 'struct' ? metadata.fields.get('managedFields')?.shape : undefined
  const entry = list?.type === 'list' ? list.items : undefined
  if (!Array.isArray(managedFields) || entry?.type !== 'struct') return false
  return managedFields.every(
    (item) => isJsonObject(item) && conversionProblem(entry, item) === undefined,
  )
}

/** What errors call an applied object: its namespace, its name and its kind. */
function titleOf(resource: Resource, applied: JsonObject): string {
  return `${metaText(applied, 'namespace')}/${metaText(applied, 'name')}; ${typeOf(resource)}`
}

function typeOf({ definition }: Resource): string {
  return `${definition.group}/${definition.version}, Kind=${definition.kind}`
}

// kubectl takes over what its own client-side apply has set (apimachinery internal/lastappliedmanager.go).
function forKubectl(
  application: Omit<Parameters<typeof applyObject>[0], 'isForced'>,
  outcome: ApplyOutcome,
): ApplyOutcome {
  const { live, shape, writer } = application
  if (outcome.type !== 'conflict' || writer.manager !== KUBECTL || !live) return outcome
  const explained = explainedByLastApplied(shape, live, writer.apiVersion)
  const conflicts = outcome.conflicts.flatMap(({ entry, fields }) =>
    conflictsOf([entry], () => difference(fields, explained)),
  )
  if (conflicts.length > 0) return { type: 'conflict', conflicts }
  return applyObject({ ...application, isForced: true })
}

// The merged map becomes an object of the type. What the stored object has given to it is of the type.
function converted(
  resource: Resource,
  { live, applied }: Pick<Apply, 'live' | 'applied'>,
  merged: JsonObject,
): JsonObject {
  const { definition, shape, apiVersion } = resource
  if (definition.family === 'custom') return convertedCustom(resource, merged)
  const problem = conversionProblem(shape, merged, live)
  if (problem !== undefined) {
    throw serverError(
      `failed to convert new object (${titleOf(resource, applied)}) to proper version: unable to convert unstructured object to ${typeOf(resource)}: ${problem}`,
    )
  }
  const { value } = decodeStruct(shape, wrapIntegers(shape, merged, live), undefined, live)
  const typed = { ...value, kind: definition.kind, apiVersion }
  return definition.defaults?.(typed) ?? typed
}

// A custom resource stays a map but for its metadata; values of other types are left to its schema.
function convertedCustom(resource: Resource, merged: JsonObject): JsonObject {
  const { definition, apiVersion } = resource
  const { kind: _kind, apiVersion: _apiVersion, metadata: _metadata, ...rest } = merged
  const { value } = pruneCustom(schemaOf(definition), rest, { keepsNull: true })
  const metadata = decodeStruct(objectMetaShape(resource), metadataOf(merged)).value
  return { ...value, metadata, kind: definition.kind, apiVersion }
}
