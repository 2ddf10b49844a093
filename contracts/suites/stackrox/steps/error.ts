import type { CheckContext } from '../../../harness/context.ts'
import type { CheckResponse } from '../../../harness/response.ts'

/** What the gateway answers: a status, the code of gRPC behind it, and a message. */
export interface GatewayError {
  readonly status: number
  readonly code: number
  readonly message: string | RegExp
}

/**
 * Expects an answer to be an error of the gateway. Builds of protojson write one of two blanks behind `proto:`.
 *
 * @param t the check
 * @param response the answer
 * @param error that is expected
 */
export function expectError(
  t: CheckContext,
  response: CheckResponse,
  { status, code, message }: GatewayError,
): void {
  t.expect.status(response, status)
  t.expect.equal(response.headers['content-type'], 'application/json', 'content-type')
  t.expect.equal(response.at('/code'), code, '/code')
  const told = response.textAt('/message')
  const plain = told.replaceAll('\u00a0', ' ')
  if (typeof message === 'string') t.expect.equal(plain, message, '/message')
  else t.expect.match(plain, message, '/message')
  t.expect.equal(response.at('/error'), told, '/error')
  t.expect.equal(response.at('/details'), [], '/details')
}

/** A bad argument, which also stands for an unknown id. */
export const invalid = (message: string | RegExp): GatewayError => ({
  status: 400,
  code: 3,
  message,
})

/** Credentials that are missing or not good. */
export const unauthenticated = (message: string | RegExp): GatewayError => ({
  status: 401,
  code: 16,
  message,
})

/** A caller that lacks a permission. */
export const forbidden = (message: string | RegExp): GatewayError => ({
  status: 403,
  code: 7,
  message,
})

/** A path that is known under another method. */
export const WRONG_METHOD: GatewayError = { status: 501, code: 12, message: 'Method Not Allowed' }

/** A path that is unknown. */
export const NOT_FOUND: GatewayError = { status: 404, code: 5, message: 'Not Found' }
