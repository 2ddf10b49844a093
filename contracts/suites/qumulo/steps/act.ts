import type { CheckContext } from '../../../harness/context.ts'
import type { CheckResponse } from '../../../harness/response.ts'
import { TOKENS } from './paths.ts'

type Texts = Readonly<Record<string, string>>

/**
 * Lists tokens, whatever comes of it.
 *
 * @param t the check
 * @param query which of them
 * @param headers beside the usual
 * @returns the answer
 */
export function listTokens(
  t: CheckContext,
  query: Texts = {},
  headers: Texts = {},
): Promise<CheckResponse> {
  return t.request({
    method: 'GET',
    path: TOKENS,
    query,
    headers,
    operation: 'listQumuloAccessToken',
  })
}

/**
 * Reads a token, whatever comes of it.
 *
 * @param t the check
 * @param path of the token
 * @param headers beside the usual
 * @returns the answer
 */
export function readToken(
  t: CheckContext,
  path: string,
  headers: Texts = {},
): Promise<CheckResponse> {
  return t.request({ method: 'GET', path, headers, operation: 'getQumuloAccessToken' })
}

/**
 * Changes a token, whatever comes of it.
 *
 * @param t the check
 * @param path of the token
 * @param body of the request
 * @param headers beside the usual
 * @returns the answer
 */
export function changeToken(
  t: CheckContext,
  path: string,
  body: unknown,
  headers: Texts = {},
): Promise<CheckResponse> {
  return t.request({ method: 'PATCH', path, body, headers, operation: 'modifyQumuloAccessToken' })
}

/**
 * Deletes a token, whatever comes of it.
 *
 * @param t the check
 * @param path of the token
 * @param headers beside the usual
 * @returns the answer
 */
export function removeToken(
  t: CheckContext,
  path: string,
  headers: Texts = {},
): Promise<CheckResponse> {
  return t.request({ method: 'DELETE', path, headers, operation: 'deleteQumuloAccessToken' })
}
