import type { CheckContext } from '../../../harness/context.ts'
import type { CheckResponse } from '../../../harness/response.ts'
import { GENERATE, revokePath, TOKENS } from './paths.ts'

/** A token that a check had issued. */
export interface GivenToken {
  readonly id: string
  readonly token: string
  readonly response: CheckResponse
}

/** Roles that every Central has. */
export const CI = 'Continuous Integration'
export const VIEWER = 'Network Graph Viewer'

/**
 * Asks for a token, whatever comes of it. One that is issued is revoked after the check; nothing deletes it.
 *
 * @param t the check
 * @param body of the request
 * @param headers beside the usual
 * @returns the answer
 */
export async function generate(
  t: CheckContext,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<CheckResponse> {
  const response = await t.request({
    method: 'POST',
    path: GENERATE,
    body,
    headers,
    operation: 'generateStackroxToken',
  })
  const id = response.at('/metadata/id')
  if (typeof id === 'string') {
    t.cleanup((request) => request({ method: 'PATCH', path: revokePath(id) }))
  }
  return response
}

/**
 * Has a token issued.
 *
 * @param t the check
 * @param roles of the token
 * @param members of the request beside name and roles
 * @returns the token
 */
export async function givenToken(
  t: CheckContext,
  roles: readonly string[],
  members: Readonly<Record<string, unknown>> = {},
): Promise<GivenToken> {
  const response = await generate(t, { name: t.unique('check'), roles, ...members })
  t.expect.status(response, 200)
  return { id: response.textAt('/metadata/id'), token: response.textAt('/token'), response }
}

/**
 * The headers of a request by the bearer of a token.
 *
 * @param token the bearer's
 * @returns headers
 */
export const as = ({ token }: Pick<GivenToken, 'token'>): Readonly<Record<string, string>> => ({
  Authorization: `Bearer ${token}`,
})

/**
 * Lists tokens.
 *
 * @param t the check
 * @param query of the request
 * @param headers beside the usual
 * @returns the answer
 */
export function list(
  t: CheckContext,
  query: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<CheckResponse> {
  return t.request({ method: 'GET', path: TOKENS, query, headers, operation: 'listStackroxToken' })
}

/**
 * The ids of a list.
 *
 * @param response the list
 * @returns in its order
 */
export function idsOf(response: CheckResponse): readonly string[] {
  return response.listAt('/tokens').map((_, at) => response.textAt(`/tokens/${at}/id`))
}
