import type { Clock, Timer } from '../runtime/clock.ts'

interface Due {
  readonly key: string
  readonly at: number
  readonly revision: number
}

/** Keys that end by themselves. One timer stands for the earliest. */
export class Expiry {
  readonly #clock: Clock
  readonly #expire: (key: string, revision: number) => void
  /** A heap: the earliest is the first. */
  readonly #heap: Due[] = []
  #timer: Timer | undefined
  #timerAt = Number.POSITIVE_INFINITY

  /** `expire` is called for each key at its time; it must look whether the revision is still the key's own. */
  constructor(clock: Clock, expire: (key: string, revision: number) => void) {
    this.#clock = clock
    this.#expire = expire
  }

  /** Notes when the entry of a key ends. */
  add(key: string, at: number, revision: number): void {
    this.#heap.push({ key, at, revision })
    this.#rise(this.#heap.length - 1)
    this.#arm()
  }

  /** Forgets everything, and the timer. */
  clear(): void {
    this.#heap.length = 0
    this.#timer?.cancel()
    this.#timer = undefined
    this.#timerAt = Number.POSITIVE_INFINITY
  }

  #arm(): void {
    const [first] = this.#heap
    if (!first || first.at >= this.#timerAt) return
    this.#timer?.cancel()
    this.#timerAt = first.at
    this.#timer = this.#clock.setTimer(first.at, () => this.#fire())
  }

  #fire(): void {
    this.#timer = undefined
    this.#timerAt = Number.POSITIVE_INFINITY
    const now = this.#clock.now()
    for (let first = this.#heap[0]; first && first.at <= now; first = this.#heap[0]) {
      this.#dropFirst()
      this.#expire(first.key, first.revision)
    }
    this.#arm()
  }

  #dropFirst(): void {
    const last = this.#heap.pop()
    if (last === undefined || this.#heap.length === 0) return
    this.#heap[0] = last
    this.#sink(0)
  }

  #rise(index: number): void {
    let at = index
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#swapIfEarlier(at, parent)) return
      at = parent
    }
  }

  #sink(index: number): void {
    let at = index
    for (;;) {
      const left = 2 * at + 1
      const right = left + 1
      const child = this.#isEarlier(right, left) ? right : left
      if (!this.#swapIfEarlier(child, at)) return
      at = child
    }
  }

  #isEarlier(a: number, b: number): boolean {
    const [first, second] = [this.#heap[a], this.#heap[b]]
    if (!first || !second) return false
    return first.at < second.at || (first.at === second.at && first.revision < second.revision)
  }

  #swapIfEarlier(a: number, b: number): boolean {
    const [first, second] = [this.#heap[a], this.#heap[b]]
    if (!first || !second || !this.#isEarlier(a, b)) return false
    this.#heap[a] = second
    this.#heap[b] = first
    return true
  }
}
