import { ApiError } from '../../http/api-error.ts'
import type { ChunkSource } from '../../http/exchange.ts'
import { joinBytes } from '../../http/join-bytes.ts'
import type { Clock, Timer } from '../../runtime/clock.ts'
import type { Entry } from '../../store/entry.ts'
import type { Feed } from '../../store/feed.ts'
import { StoreError } from '../../store/store-error.ts'
import type { Resource } from '../resource.ts'
import { statusOf } from '../status.ts'
import { entryEvent, eventOf, objectEvent, type Sees, type WatchEvent } from './event.ts'
import type { Frames } from './frames.ts'
import type { FormEvent } from '../output/watch-form.ts'

/** Where a watch begins: the objects that it shows first, and the changes that follow. */
export interface WatchStart {
  readonly initial: Iterable<Entry>
  /** The bookmark that ends the initial events, if it is asked for. */
  readonly endOfInitial: (() => WatchEvent | undefined) | undefined
  readonly feed: Feed
  /** Changes up to this revision are not shown. */
  readonly after: number
}

/** What a watch is about. */
export interface WatchOptions {
  readonly resource: Resource
  readonly sees: Sees
  readonly frames: Frames
  readonly clock: Clock
  /** When it ends, in milliseconds by the clock. */
  readonly deadline: number
  /** The bookmark of this moment; undefined when the client wants none. */
  readonly bookmark: (() => WatchEvent | undefined) | undefined
  /** The form of events that the client wants, where it is another one. */
  readonly form: FormEvent | undefined
  /** The status of a watch that fell behind the history. */
  readonly tooOld: () => ApiError
}

const CHUNK = 64 * 1024
const BOOKMARK_PERIOD = 60_000
const BEFORE_DEADLINE = 2000

/**
 * The body of a watch. It holds a place in the store's history, never a queue: a slow reader costs nothing, and one that
 * falls behind what the history keeps gets the ERROR event with a 410 Status.
 */
export class WatchStream implements ChunkSource {
  readonly #options: WatchOptions
  readonly #timers = new Set<Timer>()
  readonly #own: WatchEvent[] = []
  #start: WatchStart | undefined
  #initial: Iterator<Entry> | undefined
  #listener: (() => void) | undefined
  #isEnding = false
  #isOver = false

  /** Begins at once, or when the promise of a start is kept; an error of it is the watch's only event. */
  constructor(options: WatchOptions, start: WatchStart | Promise<WatchStart>) {
    this.#options = options
    this.#at(options.deadline, () => {
      this.#isEnding = true
    })
    if (options.bookmark) this.#scheduleBookmark()
    if (start instanceof Promise) {
      start.then((started) => this.#begin(started)).catch((error: unknown) => this.#fail(error))
    } else this.#begin(start)
  }

  onReadable(listener: () => void): void {
    this.#listener = listener
  }

  read(): Uint8Array | undefined | null {
    if (this.#isOver) return null
    const pieces: Uint8Array[] = []
    let size = 0
    while (size < CHUNK) {
      const frame = this.#nextFrame()
      if (!frame) break
      pieces.push(frame)
      size += frame.length
    }
    if (pieces.length > 0) return joinBytes(pieces)
    if (!this.#isEnding) return undefined
    this.cancel()
    return null
  }

  cancel(): void {
    this.#isOver = true
    this.#listener = undefined
    for (const timer of this.#timers) timer.cancel()
    this.#timers.clear()
    this.#letGo()
  }

  #letGo(): void {
    this.#start?.feed.close()
    this.#start = undefined
    this.#initial = undefined
  }

  #begin(start: WatchStart): void {
    if (this.#isOver) {
      start.feed.close()
      return
    }
    this.#start = start
    this.#initial = start.initial[Symbol.iterator]()
    start.feed.onReadable(() => this.#listener?.())
    this.#listener?.()
  }

  #nextFrame(): Uint8Array | undefined {
    const { frames, resource, form } = this.#options
    const event = this.#nextEvent()
    if (!event) return undefined
    const formed = form ? form(event) : event
    if (formed) return frames.frameOf(formed, resource === resource.stored)
    // What fits no event ends the watch.
    this.#isEnding = true
    this.#letGo()
    return undefined
  }

  #nextEvent(): WatchEvent | undefined {
    try {
      return this.#nextInitial() ?? this.#nextChange() ?? this.#own.shift()
    } catch (error) {
      if (error instanceof StoreError) this.#fail(this.#options.tooOld())
      else this.#fail(error)
      return this.#own.shift()
    }
  }

  #nextInitial(): WatchEvent | undefined {
    const { sees, resource } = this.#options
    while (this.#initial) {
      const { value: entry, done } = this.#initial.next()
      if (done) {
        this.#initial = undefined
        return this.#start?.endOfInitial?.()
      }
      if (sees(entry.value)) return entryEvent('ADDED', entry, resource)
    }
    return undefined
  }

  #nextChange(): WatchEvent | undefined {
    const { sees, resource } = this.#options
    const { feed, after = 0 } = this.#start ?? {}
    for (let change = feed?.next(); change; change = feed?.next()) {
      const event = change.revision > after ? eventOf(change, resource, sees) : undefined
      if (event) return event
    }
    return undefined
  }

  #fail(error: unknown): void {
    if (!(error instanceof ApiError)) throw error
    this.#own.length = 0
    this.#own.push(objectEvent('ERROR', statusOf(error)))
    this.#letGo()
    this.#isEnding = true
    this.#listener?.()
  }

  #scheduleBookmark(): void {
    const { clock, deadline, bookmark } = this.#options
    const now = clock.now()
    const last = deadline - BEFORE_DEADLINE
    const next = Math.min(now + BOOKMARK_PERIOD, last)
    if (next <= now) return
    this.#at(next, () => {
      const event = this.#start && !this.#initial ? bookmark?.() : undefined
      if (event) this.#own.push(event)
      this.#scheduleBookmark()
    })
  }

  #at(time: number, act: () => void): void {
    const timer = this.#options.clock.setTimer(time, () => {
      this.#timers.delete(timer)
      act()
      this.#listener?.()
    })
    this.#timers.add(timer)
  }
}
