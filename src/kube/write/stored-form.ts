import type { JsonObject } from '../../json/value.ts'
import { customForm } from '../custom/custom-form.ts'
import type { Resource } from '../resource.ts'
import { pruneStruct } from '../schema/prune.ts'

/**
 * An object as the server keeps and prints it: kind and apiVersion first, empty fields left out. What it shares with the
 * stored object that it follows is in that form already.
 */
export function storedForm(resource: Resource, object: JsonObject, live?: JsonObject): JsonObject {
  if (resource.definition.family === 'custom') return customForm(resource, object)
  const { definition, apiVersion, shape } = resource
  const { kind } = definition
  const isTold = object['kind'] === kind && object['apiVersion'] === apiVersion
  return pruneStruct(shape, isTold ? object : { ...object, kind, apiVersion }, live)
}
