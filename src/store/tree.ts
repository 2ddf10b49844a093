import * as sortedBTree from 'sorted-btree'

/** What this room uses of the ordered map of sorted-btree, whose clones cost nothing. */
export interface Tree<K, V> {
  get(key: K): V | undefined
  set(key: K, value: V): boolean
  delete(key: K): boolean
  clone(): Tree<K, V>
  minKey(): K | undefined
  /** From the lowest key given, in order. The pair is the same one each time when one is given. */
  entries(lowest: K | undefined, pair: [K, V] | []): IterableIterator<[K, V]>
  /** Not part of the package's documented face: {@link rankOf} counts by it, which is why its version is exact. */
  readonly _root: TreeNode<K>
}

/** A node of a tree: a leaf, or one with children whose keys are the greatest of each. */
export interface TreeNode<K> {
  readonly keys: readonly K[]
  readonly children?: readonly TreeNode<K>[]
  size(): number
}

// The package is CommonJS: bundlers give the class, Node gives an object that holds it.
const { default: Exported } = sortedBTree as unknown as { default: unknown }

/** Makes a tree. */
export const Tree = (
  typeof Exported === 'function' ? Exported : (Exported as { default: unknown }).default
) as new <K, V>(entries: undefined, compare: (a: K, b: K) => number) => Tree<K, V>

/** How many keys of a tree are less than a key: a look at one node a level, whatever the size. */
export function rankOf<K>(tree: Tree<K, unknown>, key: K, compare: (a: K, b: K) => number): number {
  let rank = 0
  // oxlint-disable-next-line no-underscore-dangle
  for (let node: TreeNode<K> | undefined = tree._root; node;) {
    const at: number = firstNotLess(node.keys, key, compare)
    if (!node.children) return rank + at
    for (const child of node.children.slice(0, at)) rank += child.size()
    node = node.children[at]
  }
  return rank
}

function firstNotLess<K>(keys: readonly K[], key: K, compare: (a: K, b: K) => number): number {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const found = keys[middle]
    if (found !== undefined && compare(found, key) < 0) low = middle + 1
    else high = middle
  }
  return low
}
