import type { Clock, Timer } from '../runtime/clock.ts'
import { createDues, type Dues } from './dues.ts'
import type { Entry } from './entry.ts'

/** Entries that end by themselves. One timer stands for the earliest. */
export class Expiry {
  readonly #clock: Clock
  readonly #expire: (entry: Entry) => void
  #dues: Dues = createDues()
  #timer: Timer | undefined
  #timerAt = Number.POSITIVE_INFINITY

  /** `expire` is called for each entry at its time, in order, and must take it away. */
  constructor(clock: Clock, expire: (entry: Entry) => void) {
    this.#clock = clock
    this.#expire = expire
  }

  /** Notes that an entry is there in the place of another; either may be missing. */
  replace(previous: Entry | undefined, entry: Entry | undefined): void {
    if (previous) this.#dues.remove(previous)
    if (entry?.expiresAt === undefined) return
    this.#dues.add(entry)
    this.#arm()
  }

  /** What is due, to be taken over later. */
  snapshot(): Dues {
    return this.#dues.clone()
  }

  /** Takes over what is due, in the place of all that was. */
  restore(dues: Dues): void {
    this.stop()
    this.#dues = dues.clone()
    this.#arm()
  }

  /** Lets go of the timer: nothing ends any more by itself. */
  stop(): void {
    this.#timer?.cancel()
    this.#timer = undefined
    this.#timerAt = Number.POSITIVE_INFINITY
  }

  // A timer that has become too early finds nothing to do and goes on to the next time.
  #arm(): void {
    const at = this.#dues.first()?.expiresAt
    if (at === undefined || at >= this.#timerAt) return
    this.#timer?.cancel()
    this.#timerAt = at
    this.#timer = this.#clock.setTimer(at, () => this.#fire())
  }

  #fire(): void {
    this.#timer = undefined
    this.#timerAt = Number.POSITIVE_INFINITY
    const now = this.#clock.now()
    try {
      for (let entry = this.#dueBy(now); entry; entry = this.#dueBy(now)) this.#expire(entry)
    } finally {
      this.#arm()
    }
  }

  #dueBy(time: number): Entry | undefined {
    const first = this.#dues.first()
    return first?.expiresAt !== undefined && first.expiresAt <= time ? first : undefined
  }
}
