import type { JsonObject } from '../../json/value.ts'
import { isTerminating, metaText } from '../meta/object-meta.ts'
import { keyOf, type Resource } from '../resource.ts'
import { namespaceTerminating, notFound } from '../status.ts'
import type { World } from '../world.ts'

/**
 * Refuses an object in a namespace that is missing (404) or going away (403), as the NamespaceLifecycle plugin does
 * before anything else about the object is checked. A server without namespaces asks for none.
 */
export function admitToNamespace(
  world: World,
  resource: Resource,
  object: JsonObject,
  namespace: string,
): void {
  const namespaces = world.resources.find(({ definition }) => definition.holdsNamespaces)
  if (!namespaces || !resource.isNamespaced) return
  const entry = world.store.get(keyOf(namespaces, '', namespace))
  if (!entry) throw notFound(namespaces.subject, namespace)
  if (!isTerminating(entry.value)) return
  throw namespaceTerminating(resource.subject, metaText(object, 'name') || 'Unknown', namespace)
}
