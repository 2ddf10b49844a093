import * as sortedBTree from 'sorted-btree'

/** What this room uses of the ordered map of sorted-btree, whose clones cost nothing. */
export interface Tree<K, V> {
  get(key: K): V | undefined
  set(key: K, value: V): boolean
  delete(key: K): boolean
  clone(): Tree<K, V>
  minKey(): K | undefined
  /** Not part of the package's documented face: counts and walks go by it, which is why the version is exact. */
  readonly _root: TreeNode<K, V>
}

/** A node of a tree: a leaf with a value for each key, or one with children whose keys are the greatest of each. */
export interface TreeNode<K, V> {
  readonly keys: readonly K[]
  readonly values?: readonly V[]
  readonly children?: readonly TreeNode<K, V>[]
  size(): number
}

// The package is CommonJS: bundlers give the class, Node gives an object that holds it.
const { default: Exported } = sortedBTree as unknown as { default: unknown }

/** Makes a tree. */
export const Tree = (
  typeof Exported === 'function' ? Exported : (Exported as { default: unknown }).default
) as new <K, V>(entries: undefined, compare: (a: K, b: K) => number) => Tree<K, V>

/** How many keys of a tree are less than a key: a look at one node a level, whatever the size. */
export function rankOf<K, V>(tree: Tree<K, V>, key: K, compare: (a: K, b: K) => number): number {
  let rank = 0
  // oxlint-disable-next-line no-underscore-dangle
  for (let node: TreeNode<K, V> | undefined = tree._root; node;) {
    const at: number = firstNotLess(node.keys, key, compare)
    if (!node.children) return rank + at
    for (const child of node.children.slice(0, at)) rank += child.size()
    node = node.children[at]
  }
  return rank
}

/** The index of the first key that is not less than a key. */
export function firstNotLess<K>(
  keys: readonly K[],
  key: K,
  compare: (a: K, b: K) => number,
): number {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const found = keys[middle]
    if (found !== undefined && compare(found, key) < 0) low = middle + 1
    else high = middle
  }
  return low
}
