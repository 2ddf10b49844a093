import { equalJson } from '../../json/equal-json.ts'
import type { Entry } from '../../store/entry.ts'
import type { JsonObject } from '../../json/value.ts'
import { finalizersOf, isTerminating, withMetadata } from '../meta/object-meta.ts'
import type { Resource } from '../resource.ts'
import { storedForm } from '../write/stored-form.ts'
import type { World } from '../world.ts'
import { save } from '../write/save.ts'
import { withManagedFields } from '../write/with-managed-fields.ts'

const MANAGER = 'kube-controller-manager'

/** Stores what a controller has made of an object; one that is deleted and waits for nothing any more is gone. */
export function writeBack(
  world: World,
  resource: Resource,
  entry: Entry,
  changed: JsonObject,
): void {
  const { definition } = resource
  const waitsFor = [...finalizersOf(changed), ...(definition.waitsFor?.(changed) ?? [])]
  if (isTerminating(changed) && waitsFor.length === 0) {
    world.store.delete(entry.key, { expect: entry })
    return
  }
  const tracked = withManagedFields(world, resource, {
    live: entry.value,
    object: changed,
    manager: MANAGER,
  })
  const object = storedForm(resource, tracked)
  // A controller that follows its own changes would go round and round.
  if (!equalJson(object, entry.value)) save(world, resource, entry.key, { object, expect: entry })
}

/** The object without a finalizer. */
export function withoutFinalizer(object: JsonObject, finalizer: string): JsonObject {
  const finalizers = finalizersOf(object).filter((name) => name !== finalizer)
  return withMetadata(object, { finalizers: finalizers.length === 0 ? undefined : finalizers })
}
