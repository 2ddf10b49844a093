import type { Entry } from './entry.ts'
import { TreeWalk, type Run } from './tree-walk.ts'
import { rankOf, Tree } from './tree.ts'

/** Entries ordered by the bytes of their keys; clones cost nothing and share what does not change. */
export interface OrderedMap {
  get(key: string): Entry | undefined
  set(key: string, entry: Entry): void
  delete(key: string): void
  clone(): OrderedMap
  /** The entries whose keys begin with a prefix, behind `after` where that is given. */
  scan(prefix: string, after?: string): Iterable<Entry>
  /** The same, leaf by leaf. */
  runs(prefix: string, after?: string): Iterable<Run<Entry>>
  /** How many there are. Costs the same for few and for many. */
  count(prefix: string, after?: string): number
}

/** Makes an empty map. */
export const createOrderedMap = (): OrderedMap => new BTreeMap(new Tree(undefined, compare))

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

class BTreeMap implements OrderedMap {
  readonly #tree: Tree<string, Entry>

  constructor(tree: Tree<string, Entry>) {
    this.#tree = tree
  }

  get(key: string): Entry | undefined {
    return this.#tree.get(orderKey(key))
  }

  set(key: string, entry: Entry): void {
    this.#tree.set(orderKey(key), entry)
  }

  delete(key: string): void {
    this.#tree.delete(orderKey(key))
  }

  clone(): OrderedMap {
    return new BTreeMap(this.#tree.clone())
  }

  scan(prefix: string, after?: string): Iterable<Entry> {
    return this.#walk(prefix, after)
  }

  runs(prefix: string, after?: string): Iterable<Run<Entry>> {
    return this.#walk(prefix, after).runs()
  }

  count(prefix: string, after?: string): number {
    const start = orderKey(prefix)
    const from = lowest(start, after)
    // No unit is greater, so this key stands behind all that begin with the prefix.
    const end = `${start}\uffff`
    if (from >= end) return 0
    return rankOf(this.#tree, end, compare) - rankOf(this.#tree, from, compare)
  }

  #walk(prefix: string, after: string | undefined): TreeWalk<Entry> {
    const start = orderKey(prefix)
    return new TreeWalk(this.#tree, lowest(start, after), start, compare)
  }
}

// A key with a NUL behind it is the least that is greater.
function lowest(start: string, after: string | undefined): string {
  const behind = after === undefined ? start : `${orderKey(after)}\0`
  return behind > start ? behind : start
}

const BEYOND = /[\ud800-\uffff]/
const EACH_BEYOND = /[\ud800-\uffff]/g

/**
 * A key whose order by UTF-16 units, as JavaScript compares, is that of its UTF-8 bytes, as etcd compares: surrogates,
 * which stand for the highest characters, change places with the units above them.
 */
function orderKey(key: string): string {
  if (!BEYOND.test(key)) return key
  return key.replace(EACH_BEYOND, (unit) => {
    const code = unit.charCodeAt(0)
    return String.fromCharCode(code < 0xe000 ? code + 0x2000 : code - 0x800)
  })
}
