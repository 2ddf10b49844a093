import type { JsonObject } from '../../json/value.ts'
import { storedForm, type Resource } from '../resource.ts'
import { schemaOf } from './custom-schema.ts'
import { schemaErrors } from './validate-custom.ts'

/** A custom resource that is about to be written. */
export interface CustomWrite {
  readonly object: JsonObject
  readonly live: JsonObject | undefined
  readonly subresource: string
}

/**
 * A custom resource as its fields are owned: without a status that this write does not touch. Undefined when its types
 * are not those of the schema; the server then gives up its managed fields.
 */
export function ownableCustom(
  resource: Resource,
  { object, live, subresource }: CustomWrite,
): JsonObject | undefined {
  const { metadata: _, ...rest } = object
  const errors = schemaErrors(schemaOf(resource.definition), rest)
  if (errors.some(({ reason }) => reason === 'FieldValueTypeInvalid')) return undefined
  const isWhole = subresource === '' && resource.subresources.has('status')
  return storedForm(resource, isWhole ? { ...object, status: live?.['status'] } : object)
}
