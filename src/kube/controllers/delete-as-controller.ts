import { ApiError } from '../../http/api-error.ts'
import type { Entry } from '../../store/entry.ts'
import type { DeleteOptions } from '../options/delete-options.ts'
import type { Resource } from '../resource.ts'
import { deleteEntry } from '../verbs/delete.ts'
import type { World } from '../world.ts'

/** Deletes an object for a controller. One that the server lets nobody delete stays, such as the namespace kube-public. */
export function deleteAsController(
  world: World,
  resource: Resource,
  entry: Entry,
  propagationPolicy: 'Background' | 'Foreground',
): void {
  try {
    deleteEntry(world, resource, entry, withPolicy(propagationPolicy))
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
  }
}

// The options of a delete with nothing but a policy.
const withPolicy = (propagationPolicy: 'Background' | 'Foreground'): DeleteOptions => ({
  isDryRun: false,
  uid: undefined,
  resourceVersion: undefined,
  gracePeriodSeconds: undefined,
  orphanDependents: undefined,
  propagationPolicy,
})
