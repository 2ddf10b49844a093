import type { Entry } from '../../store/entry.ts'
import { isTerminating, nameOf } from '../meta/object-meta.ts'
import { rootOf, type Resource } from '../resource.ts'
import type { World } from '../world.ts'
import { deleteAsController } from './delete-as-controller.ts'
import { writeBack } from './write-back.ts'

/**
 * Does for a namespace what a cluster's namespace controller does (kubernetes pkg/controller/namespace/deletion): deletes
 * what is in one that is going away, and lets it go once it is empty.
 */
export function emptyNamespace(world: World, namespaces: Resource, entry: Entry): void {
  const { emptied } = namespaces.definition
  if (!emptied || !isTerminating(entry.value)) return
  const contents = contentsOf(world, nameOf(entry.value))
  for (const { resource, content } of contents) {
    if (!isTerminating(content.value)) {
      deleteAsController(world, resource, content, 'Background')
    }
  }
  const left = contentsOf(world, nameOf(entry.value))
  if (left.length === 0) writeBack(world, namespaces, entry, emptied(entry.value))
}

interface Content {
  readonly resource: Resource
  readonly content: Entry
}

function contentsOf(world: World, namespace: string): readonly Content[] {
  const view = world.store.at()
  return world.resources
    .filter((resource) => resource.isNamespaced && resource.stored === resource)
    .filter(({ definition }) => !definition.review)
    .flatMap((resource) =>
      [...view.scan(rootOf(resource, namespace))].map((content) => ({ resource, content })),
    )
}
