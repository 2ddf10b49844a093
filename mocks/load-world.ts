import { namespaces } from '../fixtures/kubernetes/namespaces.ts'
import type { World, WorldObject } from '../fixtures/worlds/world.ts'
import type { JsonObject } from '../src/json/value.ts'
import type { Collection } from '../src/mock/collection.ts'
import type { Clock } from '../src/runtime/clock.ts'
import { qumuloObjects } from './qumulo/manifests.ts'
import { stackroxObjects } from './stackrox/manifests.ts'

/** What a world is loaded into. */
export interface WorldTarget {
  readonly clock: Clock
  readonly collections: ReadonlyMap<string, Collection>
}

/**
 * Puts the objects of a world into a mock, each as old as it says, and the namespaces that an API server makes by
 * itself; those of systems that the mock does not serve are left out. Refuses a kind that the mock lacks with a TypeError.
 */
export function loadWorld(mock: WorldTarget, world: World): void {
  const { clock, collections } = mock
  const now = clock.now()
  for (const object of collections.has('Namespace') ? withOwnNamespaces(world) : []) {
    const collection = collections.get(object.kind)
    if (!collection || collection.apiVersion !== object.apiVersion || collection.readOnly) {
      throw new TypeError(
        `world ${JSON.stringify(world.name)}: there is no kind ${object.kind} of ${object.apiVersion} to make ${JSON.stringify(object.metadata.name)}`,
      )
    }
    collection.create(withAge(object, now))
  }
  if (collections.has('QumuloAccessToken')) {
    loadRecords(mock, world, qumuloObjects(world.qumulo ?? [], now))
  }
  if (collections.has('StackroxToken')) {
    loadRecords(mock, world, stackroxObjects(world.stackrox ?? [], now))
  }
}

// kube-apiserver pkg/controlplane/controller/systemnamespaces
function withOwnNamespaces({ objects }: World): readonly WorldObject[] {
  const given = objects
    .filter(({ kind }) => kind === 'Namespace')
    .map(({ metadata }) => metadata.name)
  return [...namespaces.filter(({ metadata }) => !given.includes(metadata.name)), ...objects]
}

function loadRecords(
  { collections }: WorldTarget,
  world: World,
  objects: readonly (readonly [kind: string, object: JsonObject])[],
): void {
  for (const [kind, object] of objects) {
    const collection = collections.get(kind)
    if (!collection) {
      throw new TypeError(`world ${JSON.stringify(world.name)}: there is no kind ${kind}`)
    }
    collection.create(object)
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
