import { isChunkSource, type PlainAnswer, type PlainRequest } from '../../http/exchange.ts'
import type { Attributes } from '../attributes.ts'
import { JournalEntry } from './journal-entry.ts'

/** Which requests are wanted: those that have all that is named here. */
export type JournalQuery = Partial<Attributes> & {
  readonly method?: string
  /** The path as it was sent, without the query. */
  readonly path?: string
  readonly status?: number
}

/** So many requests are kept; older ones are forgotten. */
const KEPT = 10_000
/** Bodies of so many bytes in all are kept; those of the oldest requests are forgotten first. */
const MOST_BYTES = 64 * 1024 * 1024

/** What one mock was asked, in order. */
export class Journal {
  readonly #describe: (request: PlainRequest) => Attributes
  #entries: JournalEntry[] = []
  #bytes = 0

  constructor(describe: (request: PlainRequest) => Attributes) {
    this.#describe = describe
  }

  /** How many requests are kept. */
  get size(): number {
    return Math.min(this.#entries.length, KEPT)
  }

  /**
   * The requests that were made, the oldest first; the last 10,000 are kept.
   *
   * @example
   *   mock.journal.requests({ verb: 'list', resource: 'oauthclients' })
   */
  requests(query: JournalQuery = {}): readonly JournalEntry[] {
    const wanted = Object.entries(query).filter(([, value]) => value !== undefined)
    return this.#entries.slice(-KEPT).filter((entry) => {
      const seen: Readonly<Record<string, unknown>> = { ...entry.attributes, ...entry.toJSON() }
      return wanted.every(([name, value]) => seen[name] === value)
    })
  }

  /** Forgets what was asked so far. */
  clear(): void {
    this.#entries = []
    this.#bytes = 0
  }

  /** Notes a request and its answer; undefined stands for a connection that broke. */
  note(request: PlainRequest, answer: PlainAnswer | undefined, at: number): void {
    const kept = {
      at,
      isStream: answer !== undefined && isChunkSource(answer.body),
      describe: this.#describe,
    }
    const entry = new JournalEntry(request, answer, kept)
    this.#entries.push(entry)
    this.#bytes += entry.bodySize
    // Twice the number is let grow, so that the cut is rare.
    if (this.#entries.length > KEPT * 2) this.#cut()
    if (this.#bytes > MOST_BYTES) this.#forgetBodies()
  }

  #cut(): void {
    this.#entries = this.#entries.slice(-KEPT)
    this.#bytes = this.#entries.reduce((bytes, { bodySize }) => bytes + bodySize, 0)
  }

  // Down to the half, so that this is rare too.
  #forgetBodies(): void {
    for (const entry of this.#entries) {
      if (this.#bytes <= MOST_BYTES / 2) return
      this.#bytes -= entry.bodySize
      entry.forgetBody()
    }
  }
}
