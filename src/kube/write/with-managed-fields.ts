import type { JsonObject } from '../../json/value.ts'
import { ownableCustom } from '../custom/ownable-custom.ts'
import { encodeEntries } from '../managed-fields/entries.ts'
import { trackUpdate } from '../managed-fields/track-update.ts'
import { metadataOf, timeText, withMetadata } from '../meta/object-meta.ts'
import type { Resource } from '../resource.ts'
import { storedForm } from './stored-form.ts'
import type { World } from '../world.ts'

/** A write whose managed fields are to be told. */
export interface Tracked {
  readonly live: JsonObject | undefined
  readonly object: JsonObject
  /** The whole that was sent, where only a part of it is written. */
  readonly sent?: JsonObject
  readonly manager: string
  readonly subresource?: string
}

/** The object with the managed fields that the write leaves. */
export function withManagedFields(
  world: World,
  resource: Resource,
  { live, object, sent = object, manager, subresource = '' }: Tracked,
): JsonObject {
  const isCustom = resource.definition.family === 'custom'
  const next = isCustom
    ? ownableCustom(resource, { object, sent, live, subresource })
    : storedForm(resource, ownable(resource, { object, live, subresource }), live)
  if (!next) return withMetadata(object, { managedFields: undefined })
  const entries = trackUpdate(
    {
      shape: resource.shape,
      live,
      next,
      sent: subresource === '' ? metadataOf(object)['managedFields'] : undefined,
    },
    {
      manager,
      apiVersion: resource.apiVersion,
      subresource,
      time: timeText(world.clock.now()),
    },
  )
  return withMetadata(object, { managedFields: encodeEntries(entries) })
}

// Nobody owns a status but through its own path: a write of the whole leaves it as it is.
function ownable(
  resource: Resource,
  { object, live, subresource }: Pick<Required<Tracked>, 'object' | 'live' | 'subresource'>,
): JsonObject {
  const isWhole = subresource === '' && resource.subresources.has('status')
  return isWhole ? { ...object, status: live?.['status'] } : object
}
