/** How a check ended. Five outcomes, so that no report can call "did not run" a success. */
export type Outcome = 'passed' | 'failed' | 'errored' | 'skipped' | 'not supported'

/** What a failed check found, ready to print: it holds no secret. */
export interface Finding {
  readonly message: string
  /** A JSON pointer or a word for the place that differs. */
  readonly where?: string
  readonly expected?: unknown
  readonly actual?: unknown
  /** A command that repeats the request whose answer was wrong. */
  readonly curl?: string
  /** The sentence that the expectation rests on. */
  readonly source: string
}

/** An answer of one operation, held against the document. */
export interface Sighting {
  readonly operationId: string
  readonly status: number
}

/** One check against one target. */
export interface CheckResult {
  readonly id: string
  readonly title: string
  readonly outcome: Outcome
  /** Why it was skipped, errored or not supported. */
  readonly reason?: string
  readonly finding?: Finding
  /** What a reader may want to know of a check that passed: real-server behaviour seen, things left behind. */
  readonly notes: readonly string[]
  readonly sightings: readonly Sighting[]
  /** True when the target gave no HTTP answer at all. */
  readonly isUnreachable: boolean
  /** Milliseconds. */
  readonly duration: number
}

/** Thrown by the expectations of a check: the target does not keep its promise. */
export class CheckFailure extends Error {
  override readonly name = 'CheckFailure'
  readonly details: FailureDetails

  constructor(message: string, details: FailureDetails = {}) {
    super(message)
    this.details = details
  }
}

/** What a {@link CheckFailure} knows beside its message. */
export interface FailureDetails {
  readonly where?: string | undefined
  readonly expected?: unknown
  readonly actual?: unknown
  /** The exchange at fault, when it is not the last one. */
  readonly exchange?: Exchange | undefined
}

/** A request as it was sent. */
export interface Exchange {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

/** Thrown by a check that cannot run here, such as without the right to impersonate. */
export class CheckSkipped extends Error {
  override readonly name = 'CheckSkipped'
}

/** Thrown when the target says that it does not have what the check is about. */
export class NotSupported extends Error {
  override readonly name = 'NotSupported'
}

/** Thrown when the target gives no HTTP answer. */
export class TargetUnreachable extends Error {
  override readonly name = 'TargetUnreachable'
}

/** Thrown when the target does not take the credentials of the run: nothing that follows would mean anything. */
export class CredentialsRefused extends Error {
  override readonly name = 'CredentialsRefused'
}
