import { isJsonObject, type JsonObject } from '../../json/value.ts'
import type { Change } from '../../store/entry.ts'
import { finalizersOf, isTerminating, metadataOf, namespaceOf, uidOf } from '../meta/object-meta.ts'
import { keyOf } from '../resource.ts'
import { findKind, type World } from '../world.ts'

/** A reference to an owner, as objects carry them. */
export interface OwnerReference {
  readonly apiVersion: string
  readonly kind: string
  readonly name: string
  readonly uid: string
  readonly blockOwnerDeletion?: boolean
}

/** How an owner is: there, gone, or waiting for its dependents to go. */
export type OwnerState = 'solid' | 'dangling' | 'waiting'

/** The finalizer of an owner that goes after its dependents. */
export const FOREGROUND = 'foregroundDeletion'

/** The owners that an object names. */
export function ownersOf(object: JsonObject): readonly OwnerReference[] {
  const { ownerReferences } = metadataOf(object)
  if (!Array.isArray(ownerReferences)) return []
  return ownerReferences.filter(isJsonObject) as unknown as readonly OwnerReference[]
}

/** The key of an owner; undefined when the server does not serve its kind. */
export function keyOfOwner(
  world: World,
  dependent: JsonObject,
  { apiVersion, kind, name }: OwnerReference,
): string | undefined {
  const resource = findKind(world, apiVersion, kind)
  return resource && keyOf(resource, namespaceOf(dependent), name)
}

/** How an owner is. One of a kind that is not served cannot be looked for, and counts as there. */
export function stateOfOwner(
  world: World,
  dependent: JsonObject,
  reference: OwnerReference,
): OwnerState {
  const key = keyOfOwner(world, dependent, reference)
  if (key === undefined) return 'solid'
  const owner = world.store.get(key)?.value
  if (!owner || uidOf(owner) !== reference.uid) return 'dangling'
  return isTerminating(owner) && finalizersOf(owner).includes(FOREGROUND) ? 'waiting' : 'solid'
}

/** Which objects name an owner: their keys by its uid, kept up with the changes of the store. */
export class Dependents {
  readonly #byOwner = new Map<string, Set<string>>()

  /** The keys of the dependents of an owner, as they are now. */
  of(uid: string): readonly string[] {
    return [...(this.#byOwner.get(uid) ?? [])]
  }

  /** Takes note of an object. */
  add(key: string, object: JsonObject): void {
    for (const { uid } of ownersOf(object)) {
      const keys = this.#byOwner.get(uid) ?? new Set()
      this.#byOwner.set(uid, keys.add(key))
    }
  }

  /** Takes note of a change. */
  follow({ type, key, entry, previous }: Change): void {
    for (const { uid } of previous ? ownersOf(previous.value) : []) {
      const keys = this.#byOwner.get(uid)
      keys?.delete(key)
      if (keys?.size === 0) this.#byOwner.delete(uid)
    }
    if (type !== 'deleted') this.add(key, entry.value)
  }
}
