import type { Entry } from '../../store/entry.ts'
import { finalizersOf, isTerminating, uidOf, withMetadata } from '../meta/object-meta.ts'
import type { Resource } from '../resource.ts'
import type { World } from '../world.ts'
import { deleteAsController } from './delete-as-controller.ts'
import {
  FOREGROUND,
  keyOfOwner,
  ownersOf,
  stateOfOwner,
  type Dependents,
  type OwnerReference,
} from './owners.ts'
import { withoutFinalizer, writeBack } from './write-back.ts'

const ORPHAN = 'orphan'

/** What the collector works with. */
export interface Collecting {
  readonly world: World
  readonly dependents: Dependents
  /** The kind of the object under a key. */
  readonly resourceAt: (key: string) => Resource | undefined
}

/**
 * Does for one object what a cluster's garbage collector does (kubernetes pkg/controller/garbagecollector): plays out
 * the finalizers `orphan` and `foregroundDeletion`, and deletes what has lost all its owners.
 */
export function collectGarbage(collecting: Collecting, resource: Resource, entry: Entry): void {
  const finalizers = isTerminating(entry.value) ? finalizersOf(entry.value) : []
  if (finalizers.includes(ORPHAN)) letDependentsGo(collecting, resource, entry)
  else if (finalizers.includes(FOREGROUND)) deleteDependents(collecting, resource, entry)
  else attemptToDelete(collecting, entry.key)
}

/** What follows from the end of an object: for those that it owned, and for owners that waited for it. */
export function collectAfter(collecting: Collecting, { value }: Entry): void {
  const { world, dependents, resourceAt } = collecting
  for (const key of dependents.of(uidOf(value))) attemptToDelete(collecting, key)
  for (const reference of ownersOf(value)) {
    const key = keyOfOwner(world, value, reference)
    const owner = key === undefined ? undefined : world.store.get(key)
    const resource = owner && resourceAt(owner.key)
    if (resource) collectGarbage(collecting, resource, owner)
  }
}

function letDependentsGo(collecting: Collecting, resource: Resource, owner: Entry): void {
  const uid = uidOf(owner.value)
  for (const key of collecting.dependents.of(uid)) {
    keepOwners(collecting, key, (reference) => reference.uid !== uid)
  }
  writeBack(collecting.world, resource, owner, withoutFinalizer(owner.value, ORPHAN))
}

function deleteDependents(collecting: Collecting, resource: Resource, owner: Entry): void {
  const { world, dependents } = collecting
  const uid = uidOf(owner.value)
  for (const key of dependents.of(uid)) attemptToDelete(collecting, key)
  const isBlocked = dependents.of(uid).some((key) => {
    const dependent = world.store.get(key)
    const references = dependent ? ownersOf(dependent.value) : []
    return references.some((reference) => reference.uid === uid && reference.blockOwnerDeletion)
  })
  if (!isBlocked) writeBack(world, resource, owner, withoutFinalizer(owner.value, FOREGROUND))
}

// An object goes with the last of its owners; as long as one is there, it only forgets the others.
function attemptToDelete(collecting: Collecting, key: string): void {
  const { world, dependents, resourceAt } = collecting
  const entry = world.store.get(key)
  const resource = entry && resourceAt(key)
  if (!resource || isTerminating(entry.value)) return
  const owners = ownersOf(entry.value)
  const stateOf = (owner: OwnerReference) => stateOfOwner(world, entry.value, owner)
  const states = owners.map(stateOf)
  if (states.every((state) => state === 'solid')) return
  if (states.includes('solid')) {
    keepOwners(collecting, key, (owner) => stateOf(owner) === 'solid')
    return
  }
  const waits = states.includes('waiting') && dependents.of(uidOf(entry.value)).length > 0
  deleteAsController(world, resource, entry, waits ? 'Foreground' : 'Background')
}

function keepOwners(
  { world, resourceAt }: Collecting,
  key: string,
  isKept: (owner: OwnerReference) => boolean,
): void {
  const entry = world.store.get(key)
  const resource = entry && resourceAt(key)
  if (!resource) return
  const kept = ownersOf(entry.value).filter(isKept)
  const ownerReferences = kept.length === 0 ? undefined : (kept as unknown as readonly never[])
  writeBack(world, resource, entry, withMetadata(entry.value, { ownerReferences }))
}
