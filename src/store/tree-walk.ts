import { firstNotLess, type Tree, type TreeNode } from './tree.ts'

/** Values that lie side by side in a leaf: those from one index up to another. */
export interface Run<V> {
  readonly values: readonly V[]
  readonly from: number
  readonly to: number
}

/**
 * The values of a tree from a key on whose keys begin with a prefix, in order. Lists of thousands are read by it, so it
 * walks from leaf to leaf and looks at the prefix once for most leaves. The tree must not change meanwhile: clones don't.
 */
export class TreeWalk<V> implements IterableIterator<V, undefined> {
  readonly #prefix: string
  /** The nodes above the leaf, and which child of each is being walked. */
  readonly #above: { readonly children: readonly TreeNode<string, V>[]; index: number }[] = []
  #values: readonly V[] = []
  #at = 0
  #end = 0
  #isLast = false

  constructor(
    tree: Tree<string, V>,
    from: string,
    prefix: string,
    compare: (a: string, b: string) => number,
  ) {
    this.#prefix = prefix
    // oxlint-disable-next-line no-underscore-dangle
    let node: TreeNode<string, V> | undefined = tree._root
    while (node?.children) {
      const { children }: TreeNode<string, V> = node
      const index: number = firstNotLess(node.keys, from, compare)
      if (children) this.#above.push({ children, index })
      node = children?.[index]
    }
    if (node) this.#enter(node, firstNotLess(node.keys, from, compare))
    else this.#isLast = true
  }

  [Symbol.iterator](): this {
    return this
  }

  next(): IteratorResult<V, undefined> {
    while (this.#at === this.#end) {
      if (this.#isLast || !this.#enterNext()) return { done: true, value: undefined }
    }
    // Within the leaf: there is a value for each key.
    return { done: false, value: this.#values[this.#at++] as V }
  }

  /** All that is left of a leaf at once; undefined behind the last one. */
  nextRun(): Run<V> | undefined {
    while (this.#at === this.#end) {
      if (this.#isLast || !this.#enterNext()) return undefined
    }
    const run = { values: this.#values, from: this.#at, to: this.#end }
    this.#at = this.#end
    return run
  }

  #enter(leaf: TreeNode<string, V>, at: number): void {
    const { keys, values = [] } = leaf
    this.#values = values
    this.#at = at
    this.#end = keys.length
    while (this.#end > at && !keys[this.#end - 1]?.startsWith(this.#prefix)) this.#end -= 1
    this.#isLast = this.#end < keys.length
  }

  #enterNext(): boolean {
    for (let top = this.#above.at(-1); top; top = this.#above.at(-1)) {
      top.index += 1
      let node = top.children[top.index]
      if (!node) {
        this.#above.pop()
        continue
      }
      while (node.children) {
        this.#above.push({ children: node.children, index: 0 })
        node = node.children[0] ?? node
      }
      this.#enter(node, 0)
      return true
    }
    return false
  }
}
