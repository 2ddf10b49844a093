import type { JsonObject } from '../json/value.ts'
import type { Clock } from '../runtime/clock.ts'
import type { RuleContext } from './define-kind.ts'
import { objectAs, rootOf } from './resource.ts'
import { findKind, readerOf, type World } from './world.ts'
import { writeAsServer, type ServerWrite } from './write/write-as-server.ts'

/** What the server's own parts can reach: its objects, its time. */
export interface ServerReach {
  readonly clock: Clock
  readonly read: RuleContext['read']
  /** All objects of a kind, in byte order of their names. */
  readonly readAll: (apiVersion: string, kind: string) => readonly JsonObject[]
  readonly write: (write: ServerWrite) => void
}

/** The reach of one server's own parts. */
export const reachOf = (world: World): ServerReach => ({
  clock: world.clock,
  read: readerOf(world),
  readAll: (apiVersion, kind) => {
    const resource = findKind(world, apiVersion, kind)
    if (!resource) return []
    const entries = [...world.store.at().scan(rootOf(resource, ''))]
    return entries.map(({ value }) => objectAs(resource, value))
  },
  write: (write) => writeAsServer(world, write),
})
