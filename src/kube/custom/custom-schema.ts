import { isJsonObject, type JsonObject } from '../../json/value.ts'
import type { KindDefinition } from '../define-kind.ts'

/** The schema of a custom resource, without what all objects have. */
export function schemaOf({ document, kind }: KindDefinition): JsonObject {
  const schema = document.schemas[document.schema]
  if (!isJsonObject(schema)) throw new TypeError(`the document of ${kind} has no schema`)
  const { properties } = schema
  if (!isJsonObject(properties)) return schema
  const { apiVersion: _apiVersion, kind: _kind, metadata: _metadata, ...rest } = properties
  return { ...schema, properties: rest }
}
