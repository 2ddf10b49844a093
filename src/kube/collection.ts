import type { JsonObject } from '../json/value.ts'
import { nameOf, namespaceOf, timeText, withMetadata, metaText } from './meta/object-meta.ts'
import { keyOf, objectAs, rootOf, storedForm, type Resource } from './resource.ts'
import type { World } from './world.ts'
import { save, type Saved } from './writing.ts'

/**
 * A kind's objects as data, past the rules of the API: what fixtures and models write. Shapes are kept, metadata is
 * filled as at a create, writes get a revision and reach watches.
 */
export class KindCollection {
  readonly kind: string
  readonly apiVersion: string
  readonly namespaced: boolean
  /** A view shows the objects of another kind and cannot be written. */
  readonly readOnly: boolean
  /** What the store's keys of the kind begin with. */
  readonly prefix: string
  readonly #world: World
  readonly #resource: Resource

  constructor(world: World, resource: Resource) {
    this.#world = world
    this.#resource = resource
    this.kind = resource.definition.kind
    this.apiVersion = resource.apiVersion
    this.namespaced = resource.isNamespaced
    this.readOnly = resource !== resource.stored
    this.prefix = rootOf(resource, '')
  }

  /** The store's key for `name` or `namespace/name`. */
  keyOf(key: string): string {
    return `${this.prefix}${key}`
  }

  /** A stored object as the kind shows it. */
  toWire(value: JsonObject): JsonObject {
    return objectAs(this.#resource, value)
  }

  /** Creates an object; the store's error tells that the name is taken. */
  create(object: JsonObject): JsonObject {
    const { clock, random } = this.#world
    const filled = withMetadata(object, {
      uid: metaText(object, 'uid') || random.uuid(),
      creationTimestamp: metaText(object, 'creationTimestamp') || timeText(clock.now()),
      ...(this.namespaced ? {} : { namespace: undefined }),
    })
    const key = keyOf(this.#resource, namespaceOf(filled), nameOf(filled))
    const from = Date.parse(metaText(filled, 'creationTimestamp'))
    return this.#save(key, { object: filled, expect: null, from })
  }

  /** Replaces the object under a key of the store; the store's error tells that there is none. */
  replace(key: string, object: JsonObject): JsonObject {
    const entry = this.#world.store.get(key)
    return this.#save(key, { object, expect: entry })
  }

  /** Removes the object under a key of the store; the store's error tells that there is none. */
  remove(key: string): void {
    this.#world.store.delete(key)
  }

  #save(key: string, saved: Saved): JsonObject {
    const object = storedForm(this.#resource, saved.object)
    return save(this.#world, this.#resource, key, { ...saved, object }).value
  }
}
