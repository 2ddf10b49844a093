import type { Change, Entry } from '../../store/entry.ts'
import type { Feed } from '../../store/feed.ts'
import { StoreError } from '../../store/store-error.ts'
import { namespaceOf } from '../meta/object-meta.ts'
import { keyOf, rootOf, type Resource } from '../resource.ts'
import type { World } from '../world.ts'
import { collectAfter, collectGarbage, type Collecting } from './garbage-collector.ts'
import { emptyNamespace } from './namespace-controller.ts'
import { Dependents } from './owners.ts'

/**
 * Plays the controllers of a cluster that deletions wait for: the garbage collector and that of namespaces. They follow
 * the store, and act once the request that changed it has been answered.
 */
export function startControllers(world: World): void {
  const kinds = world.resources.filter(
    (resource) => resource.stored === resource && !resource.definition.review,
  )
  new Controllers(world, kinds).begin()
}

class Controllers {
  readonly #world: World
  readonly #kinds: readonly Resource[]
  #dependents = new Dependents()
  #feed: Feed | undefined
  #isDue = false

  constructor(world: World, kinds: readonly Resource[]) {
    this.#world = world
    this.#kinds = kinds
  }

  /** Begins with the present world, as at the start and after it was replaced. */
  begin(): void {
    const { store } = this.#world
    this.#dependents = new Dependents()
    this.#feed?.close()
    this.#feed = store.feed('', store.revision)
    this.#feed.onReadable(() => this.#wake())
    const present = this.#kinds.flatMap((kind) => [...store.at().scan(rootOf(kind, ''))])
    for (const { key, value } of present) this.#dependents.add(key, value)
    for (const { key } of present) this.#look(key)
  }

  #wake(): void {
    if (this.#isDue) return
    this.#isDue = true
    queueMicrotask(() => {
      this.#isDue = false
      this.#follow()
    })
  }

  #follow(): void {
    try {
      for (let change = this.#feed?.next(); change; change = this.#feed?.next()) this.#see(change)
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      this.begin()
    }
  }

  #see(change: Change): void {
    if (!this.#resourceAt(change.key)) return
    this.#dependents.follow(change)
    if (change.type === 'deleted') this.#seeEnd(change.entry)
    else this.#look(change.key)
  }

  #seeEnd(entry: Entry): void {
    collectAfter(this.#collecting(), entry)
    const namespace = namespaceOf(entry.value)
    const namespaces = this.#kinds.find(({ definition }) => definition.holdsNamespaces)
    if (namespace !== '' && namespaces) this.#look(keyOf(namespaces, '', namespace))
  }

  #look(key: string): void {
    const entry = this.#world.store.get(key)
    const resource = entry && this.#resourceAt(key)
    if (!resource) return
    if (resource.definition.holdsNamespaces) emptyNamespace(this.#world, resource, entry)
    const left = this.#world.store.get(key)
    if (left) collectGarbage(this.#collecting(), resource, left)
  }

  #collecting(): Collecting {
    return {
      world: this.#world,
      dependents: this.#dependents,
      resourceAt: (key) => this.#resourceAt(key),
    }
  }

  #resourceAt(key: string): Resource | undefined {
    return this.#kinds.find((kind) => key.startsWith(rootOf(kind, '')))
  }
}
