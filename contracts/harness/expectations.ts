import { findDifference, findMissing, type Difference } from './difference.ts'
import { CheckFailure, type Exchange, type Sighting } from './outcome.ts'
import type { CheckResponse } from './response.ts'

/** The part of an answer that a document speaks of. */
export interface HeldAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Parsed JSON, or the text of a body that is not JSON. */
  readonly body: unknown
}

/** What a document says of an answer. */
export interface Verdict {
  readonly ok: boolean
  /** Whether the answer is the document's own or what the real server is known to do instead. */
  readonly saw?: string | undefined
  /** The known difference that was seen. */
  readonly difference?: unknown
  readonly problems?: readonly unknown[] | undefined
}

/** Holds an answer against an operation of a document. */
export type Judge = (answer: HeldAnswer, operationId: string) => Verdict

/** What a check may say about what it saw. Each throws a CheckFailure with the place that differs. */
export interface Expectations {
  /** The status of an answer is one of these. */
  status(response: CheckResponse, ...statuses: readonly number[]): void
  /** Two JSON values are equal, the order of members aside. */
  equal(actual: unknown, expected: unknown, where?: string): void
  /** A text matches a regular expression, or a value has at least these members. */
  match(actual: unknown, expected: unknown, where?: string): void
  /** A condition that has no value to show. */
  that(isTrue: boolean, message: string, actual?: unknown): void
  /** The answer is as the document says, or as the real server is known to answer instead; a note tells the latter. */
  conforms(response: CheckResponse, operationId: string): void
}

/** What the expectations report to. */
export interface ExpectationsOptions {
  readonly judge: Judge
  readonly note: (text: string) => void
  readonly sight: (sighting: Sighting) => void
}

/**
 * Makes the expectations of one check.
 *
 * @param options the document's judge, and where notes and sightings go
 * @returns the expectations
 */
export function createExpectations(options: ExpectationsOptions): Expectations {
  return {
    status(response, ...statuses) {
      if (statuses.includes(response.status)) return
      throw new CheckFailure(
        `status ${response.status} where ${statuses.join(' or ')} was expected`,
        {
          where: 'status',
          expected: statuses.length === 1 ? statuses[0] : statuses,
          actual: { status: response.status, body: response.json ?? response.text },
          exchange: response.exchange,
        },
      )
    },
    equal(actual, expected, where) {
      refuse(findDifference(actual, expected), where)
    },
    match(actual, expected, where) {
      refuse(findMissing(actual, expected), where)
    },
    that(isTrue, message, actual) {
      if (!isTrue) throw new CheckFailure(message, { actual })
    },
    conforms(response, operationId) {
      const body = response.json ?? response.text
      holdAgainst(
        { status: response.status, headers: response.headers, body },
        operationId,
        response.exchange,
        options,
      )
    },
  }
}

/**
 * Holds an answer, or one event of a watch, against an operation.
 *
 * @param answer what the document speaks of
 * @param operationId the operation
 * @param exchange the request that was answered
 * @param options the judge, and where notes and sightings go
 */
export function holdAgainst(
  answer: HeldAnswer,
  operationId: string,
  exchange: Exchange,
  options: ExpectationsOptions,
): void {
  const verdict = options.judge(answer, operationId)
  options.sight({ operationId, status: answer.status })
  if (!verdict.ok) {
    throw new CheckFailure(
      `the answer is not what the document says of ${operationId}: ${problemText(verdict)}`,
      {
        where: operationId,
        expected: 'an answer that the document or a known difference allows',
        actual: answer.body,
        exchange,
      },
    )
  }
  if (verdict.difference !== undefined) {
    options.note(
      `${operationId} ${answer.status}: as the real server, not as the document: ${asText(verdict.difference)}`,
    )
  }
}

function refuse(difference: Difference | undefined, where: string | undefined): void {
  if (!difference) return
  const place = `${where ?? ''}${difference.where}`
  throw new CheckFailure(place === '' ? 'the value differs' : `${place} differs`, {
    where: place === '' ? undefined : place,
    expected: difference.expected,
    actual: difference.actual,
  })
}

function problemText(verdict: Verdict): string {
  return (verdict.problems ?? []).map(String).join('; ')
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
