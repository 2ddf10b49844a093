import type { Change } from './entry.ts'

/** How much is kept. */
export interface HistoryLimits {
  /** Milliseconds. */
  readonly age: number
  readonly count: number
}

/**
 * So many changes are held, however old, until somebody asks how far back the history reaches: when a clock is moved on,
 * what falls due happens in one go, and those who follow it have had no chance to read meanwhile.
 */
const HELD_UNASKED = 10_000

/** The changes that are still held, one a revision without a gap. Old ones go as new ones come. */
export class History {
  readonly #limits: HistoryLimits
  #changes: (Change | undefined)[] = []
  #times: number[] = []
  #start = 0
  /** The revision before the first change held: the oldest state that can be read. */
  #oldest: number

  constructor(oldest: number, limits: HistoryLimits) {
    this.#oldest = oldest
    this.#limits = limits
  }

  /** The oldest revision that can be read. */
  get oldest(): number {
    return this.#oldest
  }

  /** Adds the change of the next revision, made at a time, and lets go of what is too old. */
  add(change: Change, time: number): void {
    this.#changes.push(change)
    this.#times.push(time)
    if (this.#length > this.#limits.count) this.#dropFirst()
    if (this.#length > HELD_UNASKED) this.age(time)
    else this.#trim()
  }

  /** Lets go of what is too old at a time. */
  age(time: number): void {
    while (this.#firstTime < time - this.#limits.age) this.#dropFirst()
    this.#trim()
  }

  /** The change of a revision; undefined when it is not held. */
  at(revision: number): Change | undefined {
    return this.#changes[this.#start + revision - this.#oldest - 1]
  }

  /** The changes after `to`, up to `from`, the last one first. */
  *backwards(from: number, to: number): Iterable<Change> {
    for (let revision = from; revision > to; revision -= 1) {
      const change = this.at(revision)
      if (change) yield change
    }
  }

  /** Lets go of the changes up to a revision. */
  compact(revision: number): void {
    while (this.#oldest < revision && this.#length > 0) this.#dropFirst()
    this.#oldest = Math.max(this.#oldest, revision)
    this.#trim()
  }

  /** Begins anew at a revision. */
  restart(revision: number): void {
    this.#changes = []
    this.#times = []
    this.#start = 0
    this.#oldest = revision
  }

  get #length(): number {
    return this.#changes.length - this.#start
  }

  get #firstTime(): number {
    return this.#times[this.#start] ?? Number.POSITIVE_INFINITY
  }

  #dropFirst(): void {
    this.#changes[this.#start] = undefined
    this.#start += 1
    this.#oldest += 1
  }

  // The room of dropped changes is given back when they are the most: a constant cost for each.
  #trim(): void {
    if (this.#start < 1024 || this.#start * 2 < this.#changes.length) return
    this.#changes = this.#changes.slice(this.#start)
    this.#times = this.#times.slice(this.#start)
    this.#start = 0
  }
}
