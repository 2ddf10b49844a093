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

  /**
   * Wakes the feeds that a change concerns. Listeners may write, open and close feeds: all feeds know of the change
   * before the first listener is called, so that a change made by a listener is behind it for every feed.
   */
  wake(key: string, revision: number): void {
    const concerned = this.#all((prefix) => key.startsWith(prefix))
    for (const feed of concerned) feed.mark(revision)
    for (const feed of concerned) feed.notify()
  }

  /** Ends all feeds that are open now. */
  loseAll(): void {
    const lost = this.#all(() => true)
    for (const feed of lost) feed.lose()
    for (const feed of lost) feed.notify()
  }

  #all(isConcerned: (prefix: string) => boolean): readonly HistoryFeed[] {
    const all: HistoryFeed[] = []
    for (const [prefix, feeds] of this.#byPrefix) {
      if (isConcerned(prefix)) for (const feed of feeds) all.push(feed)
    }
    return all
  }
}
