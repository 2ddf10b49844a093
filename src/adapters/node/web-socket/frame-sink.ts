import type { Socket } from 'node:net'
import { Writable } from 'node:stream'
import type { WebSocket } from 'ws'

const NEWLINE = 0x0a
const NO_BYTES = Buffer.alloc(0)
const NORMAL = 1000

/**
 * Sends the lines of a watch over a WebSocket, each as a text of its own. It takes no more than its client does, and
 * closes when the connection does.
 */
export class FrameSink extends Writable {
  readonly socket: Socket
  readonly #webSocket: WebSocket
  #rest: Buffer = NO_BYTES

  constructor(webSocket: WebSocket, socket: Socket) {
    // When all has been written to it, the client has yet to get it.
    super({ autoDestroy: false })
    this.socket = socket
    this.#webSocket = webSocket
    webSocket.on('close', () => this.destroy())
    // What a client does wrong ends its watch, and is no error of ours.
    webSocket.on('error', () => {})
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    const lines = this.#linesOf(chunk)
    const last = lines.pop()
    if (!last) return done()
    this.socket.cork()
    for (const line of lines) this.#send(line)
    this.#send(last, done)
    this.socket.uncork()
  }

  /** The connection closes behind the last frame, whether or not the client answers it. */
  override _final(done: () => void): void {
    if (this.#rest.length > 0) this.#send(this.#rest)
    this.#webSocket.close(NORMAL)
    this.socket.end()
    done()
  }

  #send(line: Buffer, done = (): void => {}): void {
    // An error is the client's going, which the socket tells of.
    this.#webSocket.send(line, { binary: false }, () => done())
  }

  /** The lines that are complete; what is left waits for its end. */
  #linesOf(chunk: Buffer): Buffer[] {
    const text = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk
    const lines: Buffer[] = []
    let from = 0
    for (let at = text.indexOf(NEWLINE); at >= 0; at = text.indexOf(NEWLINE, from)) {
      lines.push(text.subarray(from, at + 1))
      from = at + 1
    }
    this.#rest = text.subarray(from)
    return lines
  }
}
