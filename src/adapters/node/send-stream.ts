import type { ServerHttp2Stream } from 'node:http2'
import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Writable } from 'node:stream'
import { ConnectionReset } from '../../http/connection-reset.ts'
import type { ChunkSource } from '../../http/exchange.ts'
import type { ListenerOptions } from './listener-options.ts'
import { report } from './listener-options.ts'
import type { NextTurn } from './next-turn.ts'

/** Where a stream goes: the response of HTTP/1, the stream of HTTP/2, the frames of a WebSocket. */
export type StreamSink = ServerResponse | ServerHttp2Stream | FrameStream

/** What makes frames of what is written, for a socket. */
export type FrameStream = Writable & { readonly socket: Socket }

/** The most bytes that are put together for one write. */
const MOST_BYTES = 64 * 1024

/**
 * Sends a source to a response whose head has been written. What is ready is written once a tick, as one chunk, and
 * nothing is read while the client is slow. The source is cancelled when the response closes before its end; a source
 * that throws breaks the connection, when what it gave before has gone out.
 */
export function sendStream(source: ChunkSource, response: StreamSink, by: StreamSender): void {
  const sending = new Sending(source, response, by)
  sending.start()
}

/** What all streams of a listener share. */
export interface StreamSender {
  readonly options: ListenerOptions
  readonly turn: NextTurn
}

class Sending {
  readonly #source: ChunkSource
  readonly #response: StreamSink
  readonly #options: ListenerOptions
  readonly #turn: NextTurn
  readonly #flush: (() => void) | undefined
  readonly #writeWhenDue = (): void => {
    this.#isDue = false
    this.#write()
  }
  readonly #end = (): void => {
    this.#write()
    this.#stop(() => this.#response.end())
  }
  #isDue = false
  #isBlocked = false
  #hasEnded = false

  constructor(source: ChunkSource, response: StreamSink, { options, turn }: StreamSender) {
    this.#source = source
    this.#response = response
    this.#options = options
    this.#turn = turn
    this.#flush = flushOf(response)
  }

  start(): void {
    this.#options.streams?.add(this.#end)
    this.#response.on('close', () => this.#stop(() => {}))
    this.#response.on('drain', () => this.#resume())
    this.#source.onReadable(() => this.#becomeDue())
    this.#write()
    // A client waits for the head, even when there is nothing to say yet.
    if (!this.#hasEnded && 'flushHeaders' in this.#response) this.#response.flushHeaders()
  }

  #becomeDue(): void {
    if (this.#isDue || this.#isBlocked || this.#hasEnded) return
    this.#isDue = true
    this.#turn.add(this.#writeWhenDue)
  }

  #resume(): void {
    this.#isBlocked = false
    this.#write()
  }

  #write(): void {
    try {
      while (!this.#hasEnded && !this.#isBlocked && this.#writeOnce()) continue
    } catch (error) {
      this.#stop(() => destroyWhenSent(this.#response))
      if (!(error instanceof ConnectionReset)) report(error, this.#options)
    }
  }

  /** Writes what is ready, up to a limit; says whether there may be more. */
  #writeOnce(): boolean {
    const chunks: Uint8Array[] = []
    let size = 0
    let chunk: Uint8Array | undefined | null
    try {
      do {
        chunk = this.#source.read()
        if (chunk) chunks.push(chunk)
        size += chunk?.length ?? 0
      } while (chunk && size < MOST_BYTES)
    } finally {
      if (size > 0) this.#send(joined(chunks, size))
    }
    if (chunk === null) this.#finish()
    return size >= MOST_BYTES
  }

  #send(chunk: Uint8Array): void {
    this.#isBlocked = !this.#response.write(chunk)
    this.#flush?.()
  }

  #finish(): void {
    this.#hasEnded = true
    this.#options.streams?.delete(this.#end)
    this.#response.end()
  }

  /** Ends before the source does, once. */
  #stop(close: () => void): void {
    if (this.#hasEnded) return
    this.#hasEnded = true
    this.#options.streams?.delete(this.#end)
    this.#source.cancel()
    close()
  }
}

/** What makes middleware of Express that compresses let go of what it has, where there is such a thing. */
function flushOf(response: StreamSink & { readonly flush?: unknown }): (() => void) | undefined {
  const { flush } = response
  return typeof flush === 'function' ? () => void Reflect.apply(flush, response, []) : undefined
}

/** Node puts off the first bytes of a response to the end of the tick. */
function destroyWhenSent(response: StreamSink): void {
  setImmediate(() => {
    // Of a connection with many streams only this one breaks; with an error, lest it look like the end.
    if ('session' in response) response.destroy(new ConnectionReset())
    else if (response.socket) response.socket.destroySoon()
    else response.destroy()
  })
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, size)
}
