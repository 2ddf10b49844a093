import type { ChunkSource } from '../http/exchange.ts'

/** How often a stream is looked at, in milliseconds of real time. */
const LOOK_EVERY = 5 * 60_000
/** Looks that a stream lives through: an hour, the longest that a kube-apiserver lets a watch go on by default. */
const MOST_LOOKS = 12

/**
 * Ends a stream whose reader has gone without a word, which some environments never report (an abandoned fetch, a
 * closed page behind a service worker). A stream counts as abandoned when it has had something to read for five
 * minutes, and at the latest after an hour. Real time, because it guards this process and not the mocked world.
 */
export function endedWhenAbandoned(source: ChunkSource): ChunkSource {
  return new Guarded(source)
}

class Guarded implements ChunkSource {
  readonly #source: ChunkSource
  readonly #timer: ReturnType<typeof setInterval>
  #listener = (): void => {}
  #isUnread = false
  #wasUnread = false
  #looks = 0
  #hasEnded = false

  constructor(source: ChunkSource) {
    this.#source = source
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY)
    releaseProcess(this.#timer)
    source.onReadable(() => {
      this.#isUnread = true
      this.#listener()
    })
  }

  read(): Uint8Array | undefined | null {
    if (this.#hasEnded) return null
    this.#isUnread = false
    this.#wasUnread = false
    const chunk = this.#source.read()
    if (chunk === null) this.#end()
    return chunk
  }

  onReadable(listener: () => void): void {
    this.#listener = listener
  }

  cancel(): void {
    if (this.#hasEnded) return
    this.#end()
    this.#source.cancel()
  }

  #look(): void {
    this.#looks += 1
    const isStuck = this.#isUnread && this.#wasUnread
    this.#wasUnread = this.#isUnread
    if (!isStuck && this.#looks < MOST_LOOKS) return
    this.cancel()
    this.#listener()
  }

  #end(): void {
    this.#hasEnded = true
    clearInterval(this.#timer)
  }
}

/** A timer of Node keeps its process alive; one of a browser is a number. */
function releaseProcess(timer: { unref?(): void } | number): void {
  if (typeof timer === 'object') timer.unref?.()
}
