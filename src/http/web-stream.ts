import type { ChunkSource } from './exchange.ts'

/** What a stream of an answer is tied to. */
export interface StreamTies {
  /** Ends the stream when it fires, with its reason as the reader's error. */
  readonly signal?: AbortSignal | undefined
  /** The request that is answered. */
  readonly request?: Request | undefined
}

/**
 * A web stream over a source. It reads the source only when its own reader asks, so that nothing queues, and lets go of
 * the source when it is cancelled or its signal fires.
 */
export function streamFrom(source: ChunkSource, ties: StreamTies = {}): ReadableStream<Uint8Array> {
  const pulled = new PulledSource(source, ties)
  return new ReadableStream<Uint8Array>(pulled, { highWaterMark: 0 })
}

/**
 * A source over a web stream, which reads one chunk ahead. A stream that breaks makes `read` throw its error.
 */
export function sourceFrom(stream: ReadableStream<Uint8Array>): ChunkSource {
  return new ReadAhead(stream.getReader())
}

class PulledSource implements UnderlyingDefaultSource<Uint8Array> {
  readonly #source: ChunkSource
  /**
   * Kept until the stream ends, with the request: undici ties the signal of a Request to its caller by a weak
   * reference, so that with the signal alone an abort is lost after a garbage collection.
   */
  #ties: StreamTies
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined
  #isWanted = false
  readonly #abort = (): void => this.#fail(this.#signal?.reason)

  constructor(source: ChunkSource, ties: StreamTies) {
    this.#source = source
    this.#ties = ties
  }

  start(controller: ReadableStreamDefaultController<Uint8Array>): void {
    this.#controller = controller
    this.#source.onReadable(() => this.#deliver())
    if (this.#signal?.aborted) return this.#abort()
    this.#signal?.addEventListener('abort', this.#abort)
  }

  pull(): void {
    this.#isWanted = true
    this.#deliver()
  }

  cancel(): void {
    if (this.#letGo()) this.#source.cancel()
  }

  #deliver(): void {
    if (!this.#isWanted || this.#controller === undefined) return
    try {
      this.#passOn(this.#source.read(), this.#controller)
    } catch (error) {
      this.#fail(error)
    }
  }

  #passOn(
    chunk: Uint8Array | undefined | null,
    controller: ReadableStreamDefaultController<Uint8Array>,
  ): void {
    if (chunk === undefined) return
    // Before the chunk is passed on: a reader that waits for more pulls again at once.
    this.#isWanted = false
    // What a reader gets is its own, to change or to hand to a worker; a chunk may be that of other readers too.
    if (chunk !== null) return controller.enqueue(new Uint8Array(chunk))
    this.#letGo()
    controller.close()
  }

  #fail(reason: unknown): void {
    const controller = this.#letGo()
    if (controller === undefined) return
    this.#source.cancel()
    controller.error(reason)
  }

  /** Answers the controller the first time, undefined afterwards. */
  #letGo(): ReadableStreamDefaultController<Uint8Array> | undefined {
    const controller = this.#controller
    this.#controller = undefined
    this.#signal?.removeEventListener('abort', this.#abort)
    this.#ties = {}
    return controller
  }

  get #signal(): AbortSignal | undefined {
    return this.#ties.signal ?? this.#ties.request?.signal
  }
}

class ReadAhead implements ChunkSource {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>
  #state: { chunk: Uint8Array | undefined | null } | { error: unknown } = { chunk: undefined }
  #listener = (): void => {}

  constructor(reader: ReadableStreamDefaultReader<Uint8Array>) {
    this.#reader = reader
    this.#fetchNext()
  }

  read(): Uint8Array | undefined | null {
    if ('error' in this.#state) throw this.#state.error
    const { chunk } = this.#state
    if (!chunk) return chunk
    this.#state = { chunk: undefined }
    this.#fetchNext()
    return chunk
  }

  onReadable(listener: () => void): void {
    this.#listener = listener
  }

  cancel(): void {
    this.#state = { chunk: null }
    this.#listener = () => {}
    // A stream that has broken refuses to be cancelled with its error, which nobody waits for any more.
    this.#reader.cancel().catch(() => {})
  }

  #fetchNext(): void {
    this.#reader.read().then(
      ({ value, done }) => this.#become({ chunk: done ? null : value }),
      (error: unknown) => this.#become({ error }),
    )
  }

  #become(state: { chunk: Uint8Array | null } | { error: unknown }): void {
    const isCancelled = 'chunk' in this.#state && this.#state.chunk === null
    if (isCancelled) return
    this.#state = state
    this.#listener()
  }
}
