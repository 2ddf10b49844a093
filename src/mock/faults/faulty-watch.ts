import { ConnectionReset } from '../../http/connection-reset.ts'
import type { ChunkSource } from '../../http/exchange.ts'
import { joinBytes } from '../../http/join-bytes.ts'
import type { WatchFault } from './fault.ts'

const NEWLINE = 0x0a

/** What becomes of one line of a watch. */
type Fate = {
  readonly send: readonly Uint8Array[]
  readonly next: 'go on' | 'break' | 'end' | 'stall'
}

/** A watch with a fault in it. */
export function faultyWatch(source: ChunkSource, fault: WatchFault): ChunkSource {
  return new FaultyWatch(source, fateBy(fault))
}

function fateBy(fault: WatchFault): (line: Uint8Array) => Fate {
  if ('cutAfterEvents' in fault)
    return after(fault.cutAfterEvents, () => ({ send: [], next: 'break' }))
  if ('stallAfterEvents' in fault)
    return after(fault.stallAfterEvents, () => ({ send: [], next: 'stall' }))
  if ('expireAfterEvents' in fault)
    return after(fault.expireAfterEvents, () => ({ send: [EXPIRED], next: 'end' }))
  if ('cutWithinEvent' in fault) {
    return after(fault.cutWithinEvent, (line) => ({
      send: [line.subarray(0, Math.ceil(line.length / 2))],
      next: 'end',
    }))
  }
  if ('bookmarks' in fault) return bookmarks(fault.bookmarks)
  return cutAfterBytes(fault.cutAfterBytes)
}

function after(events: number, last: (line: Uint8Array) => Fate): (line: Uint8Array) => Fate {
  let seen = 0
  return (line) => {
    if (seen >= events) return last(line)
    seen += 1
    return { send: [line], next: 'go on' }
  }
}

function cutAfterBytes(bytes: number): (line: Uint8Array) => Fate {
  let left = bytes
  return (line) => {
    const send = [line.subarray(0, left)]
    left -= line.length
    return { send, next: left > 0 ? 'go on' : 'break' }
  }
}

function bookmarks(how: 'twice' | 'never'): (line: Uint8Array) => Fate {
  return (line) => {
    const isBookmark = new TextDecoder()
      .decode(line.subarray(0, 20))
      .startsWith('{"type":"BOOKMARK"')
    if (!isBookmark) return { send: [line], next: 'go on' }
    return { send: how === 'twice' ? [line, line] : [], next: 'go on' }
  }
}

// What a server sends whose history does not reach back to the watch any more.
const EXPIRED = new TextEncoder().encode(
  `${JSON.stringify({
    type: 'ERROR',
    object: {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message: 'The resourceVersion for the provided watch is too old.',
      reason: 'Expired',
      code: 410,
    },
  })}\n`,
)

class FaultyWatch implements ChunkSource {
  readonly #source: ChunkSource
  readonly #fateOf: (line: Uint8Array) => Fate
  readonly #rest: Uint8Array[] = []
  #state: Fate['next'] = 'go on'

  constructor(source: ChunkSource, fateOf: (line: Uint8Array) => Fate) {
    this.#source = source
    this.#fateOf = fateOf
  }

  read(): Uint8Array | undefined | null {
    if (this.#state === 'break') throw new ConnectionReset()
    if (this.#state === 'end') return null
    while (this.#state === 'go on') {
      const line = this.#nextLine()
      if (!line) return line
      const { send, next } = this.#fateOf(line)
      this.#state = next
      if (next === 'end' || next === 'break') this.#source.cancel()
      if (send.length > 0) return joinBytes(send)
      if (next === 'break') throw new ConnectionReset()
      if (next === 'end') return null
    }
    return undefined
  }

  onReadable(listener: () => void): void {
    this.#source.onReadable(listener)
  }

  cancel(): void {
    this.#state = 'end'
    this.#source.cancel()
  }

  /** One line at a time, since a chunk may hold several. */
  #nextLine(): Uint8Array | undefined | null {
    if (this.#rest.length === 0) {
      const chunk = this.#source.read()
      if (!chunk) return chunk
      this.#rest.push(...linesOf(chunk))
    }
    return this.#rest.shift()
  }
}

function linesOf(chunk: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = []
  let from = 0
  for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
    lines.push(chunk.subarray(from, at + 1))
    from = at + 1
  }
  return from < chunk.length ? [...lines, chunk.subarray(from)] : lines
}
