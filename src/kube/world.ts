import type { Authenticator } from '../auth/authenticate.ts'
import type { Grant, Restriction } from '../auth/grants.ts'
import type { Identity } from '../auth/identity.ts'
import type { SigningKeys } from '../auth/signing-keys.ts'
import type { JsonObject } from '../json/value.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Random } from '../runtime/random.ts'
import type { Store } from '../store/store.ts'
import type { RuleContext } from './define-kind.ts'
import type { Discovery } from './discovery/discovery.ts'
import type { OpenApi } from './openapi/openapi.ts'
import type { Tables } from './output/tables.ts'
import type { ListPieces } from './answer/list-pieces.ts'
import type { Page } from './request/page.ts'
import { keyOf, objectAs, type Resource } from './resource.ts'
import type { LabelColumns } from './select/label-columns.ts'
import type { SharedParts } from './write/shared-parts.ts'
import type { Frames } from './watch/frames.ts'

/** What every verb works on. */
export interface World {
  readonly store: Store
  readonly clock: Clock
  readonly random: Random
  readonly resources: readonly Resource[]
  readonly frames: Frames
  readonly shared: SharedParts
  readonly tables: Tables
  readonly labels: LabelColumns
  readonly pieces: ListPieces
  readonly discovery: Discovery
  readonly openApi: OpenApi
  /** Kinds that the server's scheme knows beside those it serves, as `apiVersion/kind`; `*` is any version. */
  readonly registered: ReadonlySet<string>
  /** Whether a request without a credential is the administrator's or anonymous. */
  readonly auth: 'open' | 'tokens'
  /** The keys that tokens are signed with. */
  readonly keys: SigningKeys
  readonly authenticators: readonly Authenticator[]
  /** Who tokens for this server are meant for. */
  readonly audiences: readonly string[]
  readonly grants: readonly Grant[]
  readonly restrictions: readonly Restriction[]
  readonly pages: readonly Page[]
}

/** Finds a kind by its API version and its name. */
export function findKind(world: World, apiVersion: string, kind: string): Resource | undefined {
  return world.resources.find(
    (resource) => resource.apiVersion === apiVersion && resource.definition.kind === kind,
  )
}

/** Says whether a server that serves these kinds knows a kind: its own, and the lists of them. */
export function isRegistered(world: World, apiVersion: string, kind: string): boolean {
  const { registered } = world
  if (registered.has(`${apiVersion}/${kind}`) || registered.has(`*/${kind}`)) return true
  if (findKind(world, apiVersion, kind)) return true
  const single = kind.endsWith('List') ? findKind(world, apiVersion, kind.slice(0, -4)) : undefined
  return single !== undefined && !single.definition.review
}

/** Reads objects of any kind that is served. */
export function readerOf(world: World): RuleContext['read'] {
  return (apiVersion, kind, name, namespace = ''): JsonObject | undefined => {
    const resource = findKind(world, apiVersion, kind)
    const entry = resource && world.store.get(keyOf(resource, namespace, name))
    return entry && objectAs(resource, entry.value)
  }
}

/** What a kind's rules may ask. */
export function ruleContext(world: World, user: Identity): RuleContext {
  return { now: world.clock.now(), user, read: readerOf(world) }
}
