import { ApiError } from '../../src/http/api-error.ts'

/** The shape that clients read errors from (qumulo-api 7.10, qumulo/lib/request.py, RequestError). */
export interface ErrorEnvelope {
  readonly description: string
  readonly module: string
  readonly error_class: string
  readonly stack: readonly string[]
  readonly user_visible: boolean
}

/**
 * Refuses a request in Qumulo's envelope. `stack` is a list: the official client joins it, and breaks on anything else.
 */
export function refusal(status: number, errorClass: string, description: string): ApiError {
  const envelope: ErrorEnvelope = {
    description,
    module: 'qumulo',
    error_class: errorClass,
    stack: [],
    user_visible: true,
  }
  return new ApiError(status, description, envelope)
}

/**
 * Refuses credentials: a 401 without a body. The official client has a text of its own for a 401 that describes nothing.
 */
export const unauthenticated = (): ApiError => new ApiError(401, 'unauthenticated', undefined)

/** Refuses a body or a query that cannot be read. */
export const undecodable = (description: string): ApiError =>
  refusal(400, 'decode_error', description)

/** Refuses a member whose value has the wrong form. */
export const unparsable = (member: string): ApiError =>
  undecodable(`value for field '${member}' could not be parsed`)

/** Refuses an identity that stands for nobody. */
export const unknownIdentity = (identity: string): ApiError =>
  refusal(400, 'cred_invalid_local_user_error', `identity ${identity} does not exist`)

/** Refuses a SID that is none. */
export const invalidSid = (sid: string): ApiError =>
  refusal(400, 'cred_invalid_sid_error', `${JSON.stringify(sid)} is not a valid SID`)

/** Refuses an identity that cannot have tokens: a group, or everybody. */
export const unsupportedIdentity = (identity: string): ApiError =>
  refusal(400, 'cred_identity_not_supported_error', `identity ${identity} is not a user`)
