import type { Timer } from './clock.ts'

/** Calls that wait for their time, the earliest first; of two at the same time the one set first. */
export class TimerQueue {
  /** A heap: the earliest is the first. Cancelled calls stay until they come up or are the most. */
  #heap: Pending[] = []
  #cancelled = 0
  #order = 0

  /** How many wait. */
  get size(): number {
    return this.#heap.length - this.#cancelled
  }

  /** Lets a call wait. */
  add(at: number, callback: () => void): Timer {
    this.#order += 1
    const pending: Pending = { at, order: this.#order, callback }
    this.#heap.push(pending)
    rise(this.#heap, this.#heap.length - 1)
    return { cancel: () => this.#cancel(pending) }
  }

  /** Takes out the first call that is due at a time; undefined when there is none. */
  take(time: number): { readonly at: number; readonly callback: () => void } | undefined {
    for (let [first] = this.#heap; first && first.at <= time; [first] = this.#heap) {
      const { at, callback } = first
      dropFirst(this.#heap)
      first.callback = undefined
      if (callback) return { at, callback }
      this.#cancelled -= 1
    }
    return undefined
  }

  #cancel(pending: Pending): void {
    if (!pending.callback) return
    pending.callback = undefined
    this.#cancelled += 1
    if (this.#cancelled * 2 <= this.#heap.length) return
    this.#heap = this.#heap.filter(({ callback }) => callback).toSorted(compare)
    this.#cancelled = 0
  }
}

interface Pending {
  readonly at: number
  readonly order: number
  /** Gone once it has been called or cancelled. */
  callback: (() => void) | undefined
}

const compare = (a: Pending, b: Pending): number => a.at - b.at || a.order - b.order

function rise(heap: Pending[], index: number): void {
  for (let at = index; at > 0;) {
    const parent = (at - 1) >> 1
    if (!swapIfEarlier(heap, at, parent)) return
    at = parent
  }
}

function dropFirst(heap: Pending[]): void {
  const last = heap.pop()
  if (last === undefined || heap.length === 0) return
  heap[0] = last
  for (let at = 0; ;) {
    const [left, right] = [2 * at + 1, 2 * at + 2]
    const child = isEarlier(heap[right], heap[left]) ? right : left
    if (!swapIfEarlier(heap, child, at)) return
    at = child
  }
}

const isEarlier = (a: Pending | undefined, b: Pending | undefined): boolean =>
  a !== undefined && b !== undefined && compare(a, b) < 0

function swapIfEarlier(heap: Pending[], a: number, b: number): boolean {
  const [first, second] = [heap[a], heap[b]]
  if (!first || !second || compare(first, second) >= 0) return false
  heap[a] = second
  heap[b] = first
  return true
}
