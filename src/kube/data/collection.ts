import { equalJson } from '../../json/equal-json.ts'
import { isJsonObject, type JsonObject } from '../../json/value.ts'
import { StoreError } from '../../store/store-error.ts'
import { leaseSeconds } from '../write/lease.ts'
import {
  metadataOf,
  metaText,
  nameOf,
  namespaceOf,
  timeText,
  withMetadata,
} from '../meta/object-meta.ts'
import { objectAs, rootOf, type Resource } from '../resource.ts'
import { storedForm } from '../write/stored-form.ts'
import { keyByMetadata, soundObject } from './sound-object.ts'
import type { World } from '../world.ts'
import { save } from '../write/save.ts'

/**
 * A kind's objects as data, past the rules of the API: what worlds and models write. Names and types must be sound, as
 * nothing else could be served; everything else may be as odd as a test wants it. What the server fills in is filled in
 * where nothing is given. Writes get a revision and reach watches.
 */
export class KindCollection {
  readonly kind: string
  readonly apiVersion: string
  readonly namespaced: boolean
  /** A view shows the objects of another kind and cannot be written. */
  readonly readOnly: boolean
  readonly #world: World
  readonly #resource: Resource
  readonly #prefix: string

  constructor(world: World, resource: Resource) {
    this.#world = world
    this.#resource = resource
    this.#prefix = rootOf(resource, '')
    this.kind = resource.definition.kind
    this.apiVersion = resource.apiVersion
    this.namespaced = resource.isNamespaced
    this.readOnly = resource !== resource.stored
  }

  /** How many objects there are. */
  get size(): number {
    return this.#world.store.at().count(this.#prefix)
  }

  /** The object under `name` or `namespace/name`, as the kind shows it. */
  get(key: string): JsonObject | undefined {
    const entry = this.#world.store.get(this.#prefix + key)
    return entry && objectAs(this.#resource, entry.value)
  }

  /** All objects as they are now, in byte order of their keys. */
  *entries(): Iterable<readonly [key: string, object: JsonObject]> {
    for (const { key, value } of this.#world.store.at().scan(this.#prefix)) {
      yield [key.slice(this.#prefix.length), objectAs(this.#resource, value)]
    }
  }

  /** The key that an object's metadata makes; undefined when it does not say enough. */
  keyOf(object: JsonObject): string | undefined {
    return keyByMetadata(this.#resource, object)
  }

  /** Creates an object, under its own name or that of the key. */
  create(object: JsonObject, key = this.keyOf(object)): JsonObject {
    this.#checkWritable()
    if (key === undefined) throw this.#nameless(object)
    const sound = soundObject(this.#resource, key, object)
    const { clock, random } = this.#world
    const filled = withMetadata(this.#completed(sound), {
      uid: metaText(sound, 'uid') || random.uuid(),
      creationTimestamp: metaText(sound, 'creationTimestamp') || timeText(clock.now()),
      ...this.#firstGeneration(sound),
    })
    return save(this.#world, this.#resource, this.#prefix + key, {
      object: storedForm(this.#resource, filled),
      expect: null,
      from: this.#leaseStart(filled),
    }).value
  }

  /** Replaces an object; nothing is written when nothing changes, as in the API. */
  replace(key: string, object: JsonObject): JsonObject {
    this.#checkWritable()
    const entry = this.#world.store.get(this.#prefix + key)
    if (!entry) throw new StoreError('missing', `${this.#prefix}${key} is not there`)
    const sound = soundObject(this.#resource, key, object, entry.value)
    const form = storedForm(this.#resource, this.#defaulted(sound))
    if (equalJson(form, entry.value)) return entry.value
    return save(this.#world, this.#resource, entry.key, { object: form, expect: entry }).value
  }

  /** Creates an object under another key, then removes the former one; it may still have the former name. */
  move(from: string, to: string, object: JsonObject): JsonObject {
    const nameless = { name: undefined, ...(this.namespaced ? { namespace: undefined } : {}) }
    const isFormer = this.keyOf(object) === from
    const created = this.create(isFormer ? withMetadata(object, nameless) : object, to)
    this.remove(from)
    return created
  }

  /** Removes an object at once, whatever finalizers it has. */
  remove(key: string): void {
    this.#checkWritable()
    this.#world.store.delete(this.#prefix + key)
  }

  #checkWritable(): void {
    if (!this.readOnly) return
    const { kind } = this.#resource.stored.definition
    throw new TypeError(`${this.kind} only shows the objects of ${kind}: write to those`)
  }

  #nameless(object: JsonObject): TypeError {
    const wanted = this.namespaced ? 'metadata.name and metadata.namespace' : 'metadata.name'
    const given = JSON.stringify({ name: nameOf(object), namespace: namespaceOf(object) })
    return new TypeError(`${this.kind} ${given} has no key: it needs ${wanted}`)
  }

  #defaulted(object: JsonObject): JsonObject {
    return this.#resource.definition.defaults?.(object) ?? object
  }

  // Custom resources count their changes from 1 on; each of the other kinds says in `prepare` whether it does.
  #firstGeneration(object: JsonObject): JsonObject {
    const isCounted = this.#resource.definition.family === 'custom'
    return isCounted ? { generation: metadataOf(object)['generation'] ?? 1 } : {}
  }

  // The server's own values fill the gaps; what is given stays, be it ever so odd.
  #completed(object: JsonObject): JsonObject {
    const defaulted = this.#defaulted(object)
    const prepared = this.#resource.definition.prepare?.(defaulted, undefined)
    return prepared ? overlaid(prepared, defaulted) : defaulted
  }

  // An object lives from its creation on. One that would be long gone was put there to be seen: it lives from now on.
  #leaseStart(object: JsonObject): number {
    const now = this.#world.clock.now()
    const created = Date.parse(metaText(object, 'creationTimestamp'))
    const seconds = this.#resource.definition.timeToLive?.(object) ?? 0
    return seconds > 0 && created + leaseSeconds(seconds) * 1000 <= now ? now : created
  }
}

function overlaid(below: JsonObject, above: JsonObject): JsonObject {
  const merged = Object.entries(above).map(([key, value]) => {
    const under = below[key]
    return [key, isJsonObject(value) && isJsonObject(under) ? overlaid(under, value) : value]
  })
  return { ...below, ...Object.fromEntries(merged) }
}
