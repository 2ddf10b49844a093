import type { JsonObject } from '../../json/value.ts'
import { keyOf } from '../resource.ts'
import { storedForm } from './stored-form.ts'
import { findKind, type World } from '../world.ts'
import { save } from './save.ts'
import { withManagedFields } from './with-managed-fields.ts'

/** An object that the server itself changes, and the name under which it does. */
export interface ServerWrite {
  readonly apiVersion: string
  readonly kind: string
  readonly name: string
  readonly namespace?: string
  readonly manager: string
  readonly change: (object: JsonObject) => JsonObject
}

/** Changes an object on the server's own account: a revision, an event and managed fields as from a client's update. */
export function writeAsServer(world: World, write: ServerWrite): void {
  const resource = findKind(world, write.apiVersion, write.kind)
  const entry = resource && world.store.get(keyOf(resource, write.namespace ?? '', write.name))
  if (!entry) return
  const object = withManagedFields(world, resource, {
    live: entry.value,
    object: write.change(entry.value),
    manager: write.manager,
  })
  save(world, resource, entry.key, { object: storedForm(resource, object), expect: entry })
}
