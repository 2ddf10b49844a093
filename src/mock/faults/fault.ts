/** What goes wrong with an answer. Spans are milliseconds or texts such as `'2s'`, by the mock's clock. */
export type Fault =
  | { readonly delay: string | number }
  /** Another answer in place of the mock's; an object as the body goes as JSON. */
  | {
      readonly status: number
      readonly body?: unknown
      readonly headers?: Readonly<Record<string, string>>
    }
  /** 429 with `Retry-After`, in seconds, as a server says that has too much to do. */
  | { readonly tooManyRequests: number }
  /** The connection breaks without an answer. */
  | { readonly reset: true }
  /** The connection breaks after so many bytes of the body. */
  | { readonly truncate: number }
  /** The body is no JSON any more: its middle is overwritten. */
  | { readonly corrupt: true }
  | WatchFault

/** What goes wrong with a watch. */
export type WatchFault =
  /** The connection breaks after so many events. */
  | { readonly cutAfterEvents: number }
  /** The connection breaks after so many bytes, in the middle of an event if it falls so. */
  | { readonly cutAfterBytes: number }
  /** After so many events the stream ends within the next one. */
  | { readonly cutWithinEvent: number }
  /** After so many events nothing comes any more, and the stream stays open. */
  | { readonly stallAfterEvents: number }
  /** After so many events the watch ends with ERROR 410, as when its revision was compacted. */
  | { readonly expireAfterEvents: number }
  /** Bookmarks come twice, or not at all. */
  | { readonly bookmarks: 'twice' | 'never' }

/** Which requests a fault is for: those that have all that is named here; all, when nothing is named. */
export interface FaultMatch {
  /** Such as `openshift`. */
  readonly api?: string
  readonly operationId?: string
  readonly verb?: string
  /** The plural, such as `oauthclients`. */
  readonly resource?: string
  readonly namespace?: string
  readonly name?: string
  /** The texts of the selectors as the client sent them. */
  readonly labelSelector?: string
  readonly fieldSelector?: string
}

/** A fault, for which requests, and how often. */
export interface FaultRule {
  readonly match?: FaultMatch
  readonly fault: Fault
  /** How many requests it strikes; without end unless told. */
  readonly times?: number
  /** How likely it strikes a request that matches, 0 to 1, by the mock's seed; 1 unless told. */
  readonly probability?: number
}

const WATCH_FAULTS = [
  'cutAfterEvents',
  'cutAfterBytes',
  'cutWithinEvent',
  'stallAfterEvents',
  'expireAfterEvents',
  'bookmarks',
]
/** Says whether a fault is one of watches. */
export const isWatchFault = (fault: Fault): fault is WatchFault =>
  WATCH_FAULTS.some((name) => name in fault)
