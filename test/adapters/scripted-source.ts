import type { ChunkSource } from '../../src/http/exchange.ts'

/** A source whose chunks a test decides on; counts what its reader does. */
export class ScriptedSource implements ChunkSource {
  reads = 0
  cancels = 0
  readonly #cancelled = Promise.withResolvers<void>()
  #queue: (Uint8Array | Error | null)[] = []
  #listener = (): void => {}
  readonly #make: (() => Uint8Array) | undefined

  /** With `make`, there is always one more chunk. */
  constructor(make?: () => Uint8Array) {
    this.#make = make
  }

  read(): Uint8Array | undefined | null {
    this.reads += 1
    const next = this.#queue.length > 0 ? this.#queue.shift() : this.#make?.()
    if (next instanceof Error) throw next
    return next
  }

  onReadable(listener: () => void): void {
    this.#listener = listener
  }

  cancel(): void {
    this.cancels += 1
    this.#cancelled.resolve()
  }

  /** Waits until the reader has let go. */
  get cancelled(): Promise<void> {
    return this.#cancelled.promise
  }

  push(text: string): void {
    this.#add(new TextEncoder().encode(text))
  }

  end(): void {
    this.#add(null)
  }

  fail(error: Error): void {
    this.#add(error)
  }

  #add(item: Uint8Array | Error | null): void {
    this.#queue.push(item)
    this.#listener()
  }
}
