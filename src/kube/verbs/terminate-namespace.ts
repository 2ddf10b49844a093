import type { Entry } from '../../store/entry.ts'
import {
  finalizersOf,
  isTerminating,
  nameOf,
  timeText,
  uidOf,
  withMetadata,
} from '../meta/object-meta.ts'
import type { DeleteOptions } from '../options/delete-options.ts'
import type { Resource } from '../resource.ts'
import { storedForm } from '../write/stored-form.ts'
import { conflict, undeletable } from '../status.ts'
import type { World } from '../world.ts'
import { save } from '../write/save.ts'
import type { Deletion } from './deletion.ts'

/**
 * Deletes a namespace as its own storage does (kubernetes pkg/registry/core/namespace/storage): the first deletion only
 * marks it, and further ones change nothing as long as its spec has finalizers. Gives undefined after that: then it is
 * deleted as everything else is.
 */
export function terminateNamespace(
  world: World,
  resource: Resource,
  entry: Entry,
  options: DeleteOptions,
): Deletion | undefined {
  checkPreconditions(resource, entry, options)
  const { value } = entry
  const { immortal, terminate, waitsFor } = resource.definition
  if (immortal?.includes(nameOf(value))) throw undeletable(resource.subject, nameOf(value))
  if (isTerminating(value)) {
    const isWaiting = (waitsFor?.(value) ?? []).length > 0
    return isWaiting ? { isGone: false, object: value } : undefined
  }
  const finalizers = finalizersAfter(finalizersOf(value), options)
  const marked = withMetadata(value, {
    deletionTimestamp: timeText(world.clock.now()),
    finalizers: finalizers.length === 0 ? undefined : finalizers,
  })
  const object = storedForm(resource, terminate?.(marked) ?? marked)
  if (options.isDryRun) return { isGone: false, object }
  return {
    isGone: false,
    object: save(world, resource, entry.key, { object, expect: entry }).value,
  }
}

function checkPreconditions(
  { subject }: Resource,
  { value, revision }: Entry,
  { uid, resourceVersion }: DeleteOptions,
): void {
  const [ownUid, ownVersion] = [uidOf(value), String(revision)]
  const refuse = (what: string, asked: string, own: string): Error =>
    conflict(
      subject,
      nameOf(value),
      `Precondition failed: ${what} in precondition: ${asked}, ${what} in object meta: ${own}`,
    )
  if (uid !== undefined && uid !== ownUid) throw refuse('UID', uid, ownUid)
  if (resourceVersion !== undefined && resourceVersion !== ownVersion)
    throw refuse('ResourceVersion', resourceVersion, ownVersion)
}

// Unlike elsewhere, orphanDependents=false asks for the foreground.
function finalizersAfter(
  own: readonly string[],
  { orphanDependents, propagationPolicy }: DeleteOptions,
): readonly string[] {
  if (orphanDependents === undefined && propagationPolicy === undefined) return own
  const others = own.filter((name) => name !== 'orphan' && name !== 'foregroundDeletion')
  if (orphanDependents ?? propagationPolicy === 'Orphan') return [...others, 'orphan']
  if (orphanDependents === false || propagationPolicy === 'Foreground')
    return [...others, 'foregroundDeletion']
  return others
}
