/** So many bytes are in a block: as many as 500 objects take, which is what most clients ask for at once. */
const BLOCK = 512 * 1024
/** So many blocks are kept for the next bodies. */
const KEPT = 8

/**
 * Memory in which bodies are put together, and which is used again once it has been handed to the operating system. To
 * fetch fresh memory for every body takes several times as long as to fill it.
 */
export class BodyMemory {
  readonly #free: Uint8Array[] = []

  /** Copies pieces into blocks, of which the last is cut where they end. */
  gather(pieces: readonly Uint8Array[]): readonly Uint8Array[] {
    const filled: Uint8Array[] = []
    let block = this.#take()
    let at = 0
    for (const piece of pieces) {
      let rest = piece
      while (rest.length > BLOCK - at) {
        block.set(rest.subarray(0, BLOCK - at), at)
        rest = rest.subarray(BLOCK - at)
        filled.push(block)
        block = this.#take()
        at = 0
      }
      block.set(rest, at)
      at += rest.length
    }
    filled.push(block.subarray(0, at))
    return filled
  }

  /** Takes back a block that nobody reads any more. */
  giveBack({ buffer }: Uint8Array): void {
    if (this.#free.length < KEPT) this.#free.push(new Uint8Array(buffer))
  }

  #take(): Uint8Array {
    return this.#free.pop() ?? new Uint8Array(BLOCK)
  }
}
