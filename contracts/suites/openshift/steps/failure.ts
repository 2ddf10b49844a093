import type { CheckContext } from '../../../harness/context.ts'
import { findDifference } from '../../../harness/difference.ts'
import type { CheckResponse } from '../../../harness/response.ts'

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

/** The reasons of causes that these kinds know. */
export type CauseReason =
  | 'FieldValueRequired'
  | 'FieldValueInvalid'
  | 'FieldValueNotSupported'
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
 * An object that breaks rules. Equal texts stand once in the message, and each time among the causes.
 *
 * @param kind the object's kind
 * @param name its name, "" without one
 * @param causes what is wrong, in the server's order
 * @returns 422
 */
export function invalid(kind: string, name: string, ...causes: readonly Cause[]): Failure {
  const texts = [...new Set(causes.map(([, field, message]) => `${field}: ${message}`))]
  const told = texts.length === 1 ? texts.join('') : `[${texts.join(', ')}]`
  return {
    code: 422,
    reason: 'Invalid',
    message: `${kind}.oauth.openshift.io "${name}" is invalid: ${told}`,
    details: {
      ...(name === '' ? {} : { name }),
      group: 'oauth.openshift.io',
      kind,
      causes: causes.map(([reason, field, message]) => ({ reason, message, field })),
    },
  }
}

/**
 * An object that is not there.
 *
 * @param resource the plural
 * @param name the object's name
 * @returns 404
 */
export function notFound(resource: string, name: string): Failure {
  const message = `${resource}.oauth.openshift.io "${name}" not found`
  return { code: 404, reason: 'NotFound', message, details: detailsOf(resource, name) }
}

/**
 * An object that is there already.
 *
 * @param resource the plural
 * @param name the object's name
 * @returns 409
 */
export function alreadyExists(resource: string, name: string): Failure {
  const message = `${resource}.oauth.openshift.io "${name}" already exists`
  return { code: 409, reason: 'AlreadyExists', message, details: detailsOf(resource, name) }
}

/**
 * A write that lost a race.
 *
 * @param resource the plural; the kind where a precondition of a deletion fails
 * @param name the object's name
 * @param explanation the rest of the message
 * @returns 409
 */
export function conflict(resource: string, name: string, explanation: string): Failure {
  const message = `Operation cannot be fulfilled on ${resource}.oauth.openshift.io "${name}": ${explanation}`
  return { code: 409, reason: 'Conflict', message, details: detailsOf(resource, name) }
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

function detailsOf(resource: string, name: string) {
  return { name, group: 'oauth.openshift.io', kind: resource }
}
