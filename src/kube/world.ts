import type { Identity } from '../auth/identity.ts'
import type { JsonObject } from '../json/value.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Random } from '../runtime/random.ts'
import type { Store } from '../store/store.ts'
import type { RuleContext } from './define-kind.ts'
import { keyOf, objectAs, type Resource } from './resource.ts'
import type { Frames } from './watch/frames.ts'

/** What every verb works on. */
export interface World {
  readonly store: Store
  readonly clock: Clock
  readonly random: Random
  readonly resources: readonly Resource[]
  readonly frames: Frames
  /** Kinds that the server's scheme knows beside those it serves, as `apiVersion/kind`. */
  readonly registered: ReadonlySet<string>
  /** Paths of kinds that can only be created: reviews. */
  readonly createOnly: ReadonlySet<string>
}

/** Finds a kind by its API version and its name. */
export function findKind(world: World, apiVersion: string, kind: string): Resource | undefined {
  return world.resources.find(
    (resource) => resource.apiVersion === apiVersion && resource.definition.kind === kind,
  )
}

/** Says whether a server that serves these kinds knows a kind: its own, and the lists of them. */
export function isRegistered(world: World, apiVersion: string, kind: string): boolean {
  const single = kind.endsWith('List') ? kind.slice(0, -4) : kind
  return (
    world.registered.has(`${apiVersion}/${kind}`) || Boolean(findKind(world, apiVersion, single))
  )
}

/** What a kind's rules may ask. */
export function ruleContext(world: World, user: Identity): RuleContext {
  return {
    now: world.clock.now(),
    user,
    read: (apiVersion, kind, name, namespace = ''): JsonObject | undefined => {
      const resource = findKind(world, apiVersion, kind)
      const entry = resource && world.store.get(keyOf(resource, namespace, name))
      return entry && objectAs(resource, entry.value)
    },
  }
}
