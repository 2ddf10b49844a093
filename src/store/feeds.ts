import { HistoryFeed, type Feed, type FeedSource } from './feed.ts'

/** The open feeds, by prefix, so that a change wakes only those that it concerns. */
export class Feeds {
  readonly #byPrefix = new Map<string, Set<HistoryFeed>>()
  readonly #source: FeedSource

  constructor(source: FeedSource) {
    this.#source = source
  }

  /** How many are open. */
  get size(): number {
    let size = 0
    for (const feeds of this.#byPrefix.values()) size += feeds.size
    return size
  }

  /** Opens a feed of the changes after a revision. */
  open(prefix: string, from: number): Feed {
    const feeds = this.#byPrefix.get(prefix) ?? new Set<HistoryFeed>()
    this.#byPrefix.set(prefix, feeds)
    const feed = new HistoryFeed(prefix, from, this.#source, () => {
      feeds.delete(feed)
      if (feeds.size === 0 && this.#byPrefix.get(prefix) === feeds) this.#byPrefix.delete(prefix)
    })
    feeds.add(feed)
    return feed
  }

  /** Wakes the feeds that a change concerns. Listeners may write, open and close feeds. */
  wake(key: string, revision: number): void {
    for (const [prefix, feeds] of Array.from(this.#byPrefix)) {
      if (!key.startsWith(prefix)) continue
      for (const feed of Array.from(feeds)) feed.wake(revision)
    }
  }

  /** Ends all feeds. */
  loseAll(): void {
    for (const feeds of Array.from(this.#byPrefix.values())) {
      for (const feed of Array.from(feeds)) feed.lose()
    }
  }
}
