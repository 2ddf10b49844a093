/**
 * Calls functions in the next turn of the event loop, all of them one after the other: a thousand immediates of Node
 * cost more, since each ends with the ticks that it leaves behind.
 */
export class NextTurn {
  #due: (() => void)[] = []

  /** Lets a function be called. */
  add(callback: () => void): void {
    if (this.#due.push(callback) === 1) setImmediate(() => this.#run())
  }

  #run(): void {
    const due = this.#due
    this.#due = []
    let called = 0
    try {
      for (const callback of due) {
        called += 1
        callback()
      }
    } finally {
      // One that throws keeps the others waiting, no more.
      for (const callback of due.slice(called)) this.add(callback)
    }
  }
}
