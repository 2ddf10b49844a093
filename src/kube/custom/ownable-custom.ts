import type { JsonObject } from '../../json/value.ts'
import { isTyped } from '../managed-fields/check-applied.ts'
import type { Resource } from '../resource.ts'
import { storedForm } from '../write/stored-form.ts'

/** A custom resource that is about to be written. */
export interface CustomWrite {
  readonly object: JsonObject
  /** The whole that was sent: all of it must be of the types of the schema. */
  readonly sent: JsonObject
  readonly live: JsonObject | undefined
  readonly subresource: string
}

/**
 * A custom resource as its fields are owned: without a status that this write does not touch. Undefined when its types
 * are not those of the schema; the server then gives up its managed fields.
 */
export function ownableCustom(
  resource: Resource,
  { object, sent, live, subresource }: CustomWrite,
): JsonObject | undefined {
  const { kind, apiVersion, ...rest } = sent
  const isOwn = kind === resource.definition.kind && apiVersion === resource.apiVersion
  if (!isOwn || !isTyped(resource.shape, rest)) return undefined
  const isWhole = subresource === '' && resource.subresources.has('status')
  return storedForm(resource, isWhole ? { ...object, status: live?.['status'] } : object)
}
