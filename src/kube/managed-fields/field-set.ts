/**
 * A set of field paths, as a tree whose edges are the keys of FieldsV1: `f:name`, `k:{…}`, `v:…`. A node may be owned
 * itself, hold owned children, or both. Sets are immutable: operations share what does not change.
 */
export interface FieldSet {
  readonly isOwned: boolean
  readonly children: ReadonlyMap<string, FieldSet>
}

const NO_CHILDREN: ReadonlyMap<string, FieldSet> = new Map()

/** The set without any path. */
export const EMPTY_SET: FieldSet = { isOwned: false, children: NO_CHILDREN }

/** The set of the root path alone: a leaf. */
export const LEAF: FieldSet = { isOwned: true, children: NO_CHILDREN }

/** Says whether a set has no path. */
export const isEmptySet = (set: FieldSet): boolean => !set.isOwned && set.children.size === 0

/** Makes a set from a node's own mark and its children; children that are empty are dropped. */
export function fieldSet(
  isOwned: boolean,
  children: Iterable<readonly [string, FieldSet]>,
): FieldSet {
  let made = Children.none()
  for (const [key, child] of children) made = made.and(key, child)
  return made.set(isOwned)
}

/**
 * The children of a set, put one behind the other. Most objects of a kind are owned alike: the same children in the same
 * order lead to the very same set, so that what was worked out from it once is found again.
 */
export class Children {
  static #none = new Children()
  static #count = 0
  readonly #before: Children | undefined
  readonly #key: string
  readonly #child: FieldSet
  readonly #next = new Map<string, Map<FieldSet, Children>>()
  #owned: FieldSet | undefined
  #unowned: FieldSet | undefined

  private constructor(before?: Children, key = '', child = EMPTY_SET) {
    this.#before = before
    this.#key = key
    this.#child = child
  }

  /** The children of a set that has none. */
  static none(): Children {
    return Children.#none
  }

  /** These and one more; an empty one is left out. */
  and(key: string, child: FieldSet): Children {
    if (isEmptySet(child)) return this
    const known = this.#next.get(key)
    return known?.get(child) ?? this.#made(key, child, known)
  }

  /** The set that has these children. */
  set(isOwned: boolean): FieldSet {
    if (!this.#before) return isOwned ? LEAF : EMPTY_SET
    return isOwned
      ? (this.#owned ??= { isOwned, children: Children.#all(this) })
      : (this.#unowned ??= { isOwned, children: Children.#all(this) })
  }

  #made(key: string, child: FieldSet, known = new Map<FieldSet, Children>()): Children {
    const made = new Children(this, key, child)
    this.#next.set(key, known.set(child, made))
    // What is no longer found is made anew: not the same set then, but an equal one.
    if ((Children.#count += 1) % KEPT === 0) Children.#none = new Children()
    return made
  }

  static #all(last: Children): ReadonlyMap<string, FieldSet> {
    const all: [string, FieldSet][] = []
    for (let at = last; at.#before; at = at.#before) all.push([at.#key, at.#child])
    return new Map(all.toReversed())
  }
}

/** So many are remembered; then it begins anew. */
const KEPT = 10_000
