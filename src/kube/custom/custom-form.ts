import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type MutableJsonObject,
} from '../../json/value.ts'
import { metadataOf, stampRevision } from '../meta/object-meta.ts'
import type { Resource } from '../resource.ts'
import { pruneStruct } from '../schema/prune.ts'
import type { StructShape } from '../schema/shape.ts'

/** The shape of the metadata, which has a Go type in custom resources too. */
export function objectMetaShape({ shape, definition }: Resource): StructShape {
  const metadata = shape.fields.get('metadata')?.shape
  if (metadata?.type === 'struct') return metadata
  throw new TypeError(`the document of ${definition.kind} does not describe its metadata`)
}

/** A custom resource as the server keeps and prints it: a map, its keys in alphabetical order. */
export function customForm(resource: Resource, object: JsonObject): JsonObject {
  const metadata = pruneStruct(objectMetaShape(resource), metadataOf(object))
  return sorted({
    apiVersion: resource.apiVersion,
    kind: resource.definition.kind,
    ...without(object),
    metadata,
  })
}

function without(object: JsonObject): JsonObject {
  const { apiVersion: _apiVersion, kind: _kind, metadata: _metadata, ...rest } = object
  return rest
}

/** Puts the revision of a write into a custom resource. */
export const stampCustom = (object: JsonObject, revision: number): JsonObject =>
  sorted(stampRevision(object, revision))

/** The object with its keys in alphabetical order, at all depths. */
function sorted(object: JsonObject): JsonObject {
  const ordered: MutableJsonObject = {}
  for (const name of Object.keys(object).toSorted()) {
    const value = object[name]
    if (value !== undefined) ordered[name] = sortedValue(value)
  }
  return ordered
}

function sortedValue(value: JsonValue): JsonValue {
  if (isJsonObject(value)) return sorted(value)
  return Array.isArray(value) ? value.map(sortedValue) : value
}
