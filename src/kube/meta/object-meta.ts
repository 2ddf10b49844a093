import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type MutableJsonObject,
  objectOf,
  textIn,
} from '../../json/value.ts'

/** The metadata of a Kubernetes object; an empty object when it has none. */
export const metadataOf = (object: JsonObject): JsonObject => objectOf(object['metadata'])

/** A text of the metadata; "" when it is absent. */
export const metaText = (object: JsonObject, field: string): string =>
  textIn(metadataOf(object), field)

/** The object's name. */
export const nameOf = (object: JsonObject): string => metaText(object, 'name')

/** The object's namespace; "" for cluster-scoped ones. */
export const namespaceOf = (object: JsonObject): string => metaText(object, 'namespace')

/** The uid that an object carries. */
export const uidOf = (object: JsonObject): string => metaText(object, 'uid')

/** A map of texts in the metadata: labels or annotations. */
export function textMapOf(object: JsonObject, field: string): Readonly<Record<string, string>> {
  const value = metadataOf(object)[field]
  return isJsonObject(value) ? (value as Readonly<Record<string, string>>) : {}
}

/** The finalizers. */
export function finalizersOf(object: JsonObject): readonly string[] {
  const value = metadataOf(object)['finalizers']
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** Says whether the object is being deleted. */
export const isTerminating = (object: JsonObject): boolean =>
  metaText(object, 'deletionTimestamp') !== ''

// Go's struct order: what is printed first.
const ORDER = [
  'name',
  'generateName',
  'namespace',
  'selfLink',
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'labels',
  'annotations',
  'ownerReferences',
  'finalizers',
  'managedFields',
]

/** A copy of the object with fields of its metadata set, or removed where the value is undefined, in print order. */
export function withMetadata(
  object: JsonObject,
  changes: Readonly<Record<string, JsonValue | undefined>>,
): JsonObject {
  const before = metadataOf(object)
  const metadata: MutableJsonObject = {}
  for (const field of ORDER) {
    const value = field in changes ? changes[field] : before[field]
    if (value !== undefined) metadata[field] = value
  }
  const [first, second, third] = Object.keys(object)
  const isInOrder = first === 'kind' && second === 'apiVersion' && third === 'metadata'
  return isInOrder ? { ...object, metadata } : inOrder(object, metadata)
}

function inOrder(object: JsonObject, metadata: JsonObject): JsonObject {
  const { kind, apiVersion, metadata: _, ...rest } = object
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(apiVersion === undefined ? {} : { apiVersion }),
    metadata,
    ...rest,
  }
}

/** Puts the revision of a write into the object: the store's stamp for Kubernetes objects. */
export const stampRevision = (object: JsonObject, revision: number): JsonObject =>
  withMetadata(object, { resourceVersion: String(revision) })

/** A time as Kubernetes prints it: whole seconds, UTC. */
export function timeText(milliseconds: number): string {
  const second = Math.floor(milliseconds / 1000)
  if (second !== told.second) {
    told = { second, text: `${new Date(second * 1000).toISOString().slice(0, 19)}Z` }
  }
  return told.text
}

/** What was told last: a second is told many times. */
let told = { second: Number.NaN, text: '' }
