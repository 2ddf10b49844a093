import { firstNotLess, type Tree, type TreeNode } from './tree.ts'

/** Values that lie side by side in a leaf: those from one index up to another. */
export interface Run<V> {
  readonly values: readonly V[]
  readonly from: number
  readonly to: number
}

/** A node above a leaf, and which of its children is being walked. */
interface Above<V> {
  readonly children: readonly TreeNode<string, V>[]
  index: number
  /** All keys below begin with the prefix, those in front of the first one aside. */
  readonly isWithin: boolean
}

/**
 * The values of a tree from a key on whose keys begin with a prefix, in order. Lists of thousands are read by it, so it
 * walks from leaf to leaf and looks at no keys where the greatest one below a node above begins with the prefix. The
 * tree must not change meanwhile: clones don't.
 */
export class TreeWalk<V> implements IterableIterator<V, undefined> {
  readonly #prefix: string
  /** The nodes above the leaf. */
  readonly #above: Above<V>[] = []
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
      this.#push(node, index)
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
    return { done: false, value: this.#values[this.#at++] as V }
  }

  /** The same by the leaf: all that is left of one at once. */
  runs(): Iterable<Run<V>> {
    const next = (): IteratorResult<Run<V>, undefined> => this.#nextRun()
    return { [Symbol.iterator]: () => ({ next }) }
  }

  #nextRun(): IteratorResult<Run<V>, undefined> {
    while (this.#at === this.#end) {
      if (this.#isLast || !this.#enterNext()) return { done: true, value: undefined }
    }
    const run = { values: this.#values, from: this.#at, to: this.#end }
    this.#at = this.#end
    return { done: false, value: run }
  }

  #push({ keys, children = [] }: TreeNode<string, V>, index: number): void {
    const isWithin = this.#above.at(-1)?.isWithin || keys.at(-1)?.startsWith(this.#prefix) || false
    this.#above.push({ children, index, isWithin })
  }

  #enter(leaf: TreeNode<string, V>, at: number): void {
    const { values = [] } = leaf
    this.#values = values
    this.#at = at
    // There is a value for each key.
    this.#end = values.length
    if (this.#above.at(-1)?.isWithin) return
    const { keys } = leaf
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
        this.#push(node, 0)
        node = node.children[0] ?? node
      }
      this.#enter(node, 0)
      return true
    }
    return false
  }
}
