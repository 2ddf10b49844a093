import type { JsonObject } from '../../json/value.ts'
import type { NamedPart } from '../request/find-target.ts'
import { metadataOf, withMetadata } from '../meta/object-meta.ts'

/** What a write of a part means: the sent part and metadata, and of all other fields the stored ones. */
export function withPart(part: NamedPart, sent: JsonObject, stored: JsonObject): JsonObject {
  const written = part.writes.map((field) => [field, sent[field]] as const)
  return { ...stored, metadata: metadataOf(sent), ...Object.fromEntries(written) }
}

/** The object as it is kept: a part that leaves the metadata alone still tells who wrote it. */
export function keepMetadata(part: NamedPart, object: JsonObject, stored: JsonObject): JsonObject {
  if (!part.keepsMetadata) return object
  const { managedFields } = metadataOf(object)
  return withMetadata(
    { ...object, metadata: metadataOf(stored) },
    { managedFields, resourceVersion: undefined },
  )
}
