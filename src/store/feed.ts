import type { Change } from './entry.ts'
import type { History } from './history.ts'
import { StoreError } from './store-error.ts'

/** The changes of the keys with one prefix, in order, from a revision on. */
export interface Feed {
  /**
   * The next change; undefined when there is none yet. Throws `compacted` when history no longer reaches back to it, or
   * when the world has been replaced.
   */
  next(): Change | undefined
  /** Sets the one function to call when there may be a next change. */
  onReadable(listener: () => void): void
  /** Lets go of the feed. May be called twice. */
  close(): void
}

/** What a feed reads. */
export interface FeedSource {
  readonly history: History
  readonly revision: () => number
}

/**
 * A place in the history. It keeps no changes of its own: a slow reader costs nothing, and an idle one is never outrun,
 * since it is only behind when a change of its own prefix waits.
 */
export class HistoryFeed implements Feed {
  readonly #prefix: string
  readonly #source: FeedSource
  readonly #onClose: () => void
  /** The first revision that may hold an unread change; undefined when all is read. */
  #unread: number | undefined
  #isLost = false
  #listener: (() => void) | undefined

  constructor(prefix: string, from: number, source: FeedSource, onClose: () => void) {
    this.#prefix = prefix
    this.#source = source
    this.#onClose = onClose
    this.#unread = from < source.revision() ? from + 1 : undefined
  }

  next(): Change | undefined {
    const { history, revision } = this.#source
    if (this.#isLost) throw lost()
    if (this.#unread === undefined) return undefined
    if (this.#unread <= history.oldest) throw lost()
    for (let at = this.#unread; at <= revision(); at += 1) {
      const change = history.at(at)
      if (change?.key.startsWith(this.#prefix)) {
        this.#unread = at < revision() ? at + 1 : undefined
        return change
      }
    }
    this.#unread = undefined
    return undefined
  }

  onReadable(listener: () => void): void {
    this.#listener = listener
  }

  close(): void {
    this.#listener = undefined
    this.#onClose()
  }

  /** Notes that there is a change of its prefix. */
  mark(revision: number): void {
    this.#unread ??= revision
  }

  /** Ends the feed: the world that it followed is gone. */
  lose(): void {
    this.#isLost = true
  }

  /** Calls the listener. */
  notify(): void {
    this.#listener?.()
  }
}

const lost = (): StoreError =>
  new StoreError('compacted', 'the changes since the last one read are no longer held')
