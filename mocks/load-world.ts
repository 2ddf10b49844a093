import type { World, WorldObject } from '../fixtures/worlds/world.ts'
import type { JsonObject } from '../src/json/value.ts'
import type { Collection } from '../src/mock/collection.ts'
import type { Clock } from '../src/runtime/clock.ts'

/** What a world is loaded into. */
export interface WorldTarget {
  readonly clock: Clock
  readonly collections: ReadonlyMap<string, Collection>
}

/** Puts the objects of a world into a mock, each as old as it says. Refuses a kind that the mock lacks with a TypeError. */
export function loadWorld({ clock, collections }: WorldTarget, world: World): void {
  const now = clock.now()
  for (const object of world.objects) {
    const collection = collections.get(object.kind)
    if (!collection || collection.apiVersion !== object.apiVersion || collection.readOnly) {
      throw new TypeError(
        `world ${JSON.stringify(world.name)}: there is no kind ${object.kind} of ${object.apiVersion} to make ${JSON.stringify(object.metadata.name)}`,
      )
    }
    collection.create(withAge(object, now))
  }
}

function withAge(object: WorldObject, now: number): JsonObject {
  const { createdAgo = 0, metadata, ...rest } = object
  const created = new Date(now - createdAgo * 1000).toISOString()
  const creationTimestamp = metadata.creationTimestamp ?? `${created.slice(0, 19)}Z`
  const dated: unknown = { ...rest, metadata: { ...metadata, creationTimestamp } }
  // A world is JSON, though its interfaces do not say so.
  return dated as JsonObject
}
