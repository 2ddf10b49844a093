/** What the matchers read of a journal: the requests that a server was sent, the oldest first. */
export interface RecordedJournal {
  requests(): readonly RecordedRequest[]
}

/** One request and what its answer said. */
export interface RecordedRequest {
  readonly attributes: { readonly verb: string; readonly resource: string }
  readonly parameters: URLSearchParams
  readonly status: number
  /** The continue token that was answered; "" at the end. */
  readonly continueToken: string
  /** The resource version of the list that was answered. */
  readonly listVersion: string
}

/** What a matcher found. */
export interface Found {
  readonly pass: boolean
  /** What the client did, as the end of a sentence. */
  readonly what: string
}

/** The successful requests of a verb for a resource. Refuses what is no journal with a TypeError. */
export function requestsOf(
  journal: unknown,
  verb: string,
  resource?: string,
): readonly RecordedRequest[] {
  if (!isJournal(journal)) throw new TypeError('this matcher takes the journal of a mock')
  return journal
    .requests()
    .filter(({ attributes }) => attributes.verb === verb)
    .filter(({ attributes }) => resource === undefined || attributes.resource === resource)
}

function isJournal(value: unknown): value is RecordedJournal {
  return typeof value === 'object' && value !== null && 'requests' in value
}
