import type { CheckContext } from '../../harness/context.ts'
import { findDifference } from '../../harness/difference.ts'
import type { CheckResponse } from '../../harness/response.ts'

/** A refusal of the API, as a Status carries it. */
export interface Failure {
  readonly code: number
  readonly message: string
  /** Absent where the server has none, as for plain errors of its storage. */
  readonly reason?: string
  readonly details?: unknown
}

/** One thing wrong with an object: reason, field, and the message without the field. */
export type Cause = readonly [reason: CauseReason, field: string, message: string]

/** The reasons of causes that the kinds know. */
export type CauseReason =
  | 'FieldValueForbidden'
  | 'FieldValueInvalid'
  | 'FieldValueNotSupported'
  | 'FieldValueRequired'
  | 'FieldValueTypeInvalid'
  | 'InternalError'

/**
 * Expects an answer to be a failure, letter for letter.
 *
 * @param t the check
 * @param response the answer
 * @param first the failure that is expected
 * @param others what other releases of the server are known to answer
 */
export function expectFailure(
  t: CheckContext,
  response: CheckResponse,
  first: Failure,
  ...others: Failure[]
): void {
  t.expect.status(response, ...new Set([first, ...others].map((failure) => failure.code)))
  t.expect.match(response.headers['content-type'], /^application\/json/, 'content-type')
  const fitting = [first, ...others].find(
    (failure) => !findDifference(response.json, statusOf(failure)),
  )
  t.expect.equal(response.json, statusOf(fitting ?? first), 'body')
}

/** The body that carries a failure; members without a value are left out, as the wire does. */
function statusOf({ code, message, reason, details }: Failure): unknown {
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message,
    ...(reason === undefined ? {} : { reason }),
    ...(details === undefined ? {} : { details }),
    code,
  }
}

/**
 * A request that makes no sense.
 *
 * @param message what the server says of it
 * @returns 400
 */
export function badRequest(message: string): Failure {
  return { code: 400, reason: 'BadRequest', message }
}
