import type { CheckContext } from '../../harness/context.ts'
import type { CheckResponse } from '../../harness/response.ts'
import type { CheckRequest } from '../../harness/send.ts'

/**
 * The headers that make a request somebody else's. The group gives the right to do it; whose tokens are shown goes by
 * the user's name alone.
 *
 * @param user the user's name
 * @returns headers
 */
export function impersonating(user: string): Readonly<Record<string, string>> {
  return { 'Impersonate-User': user, 'Impersonate-Group': 'system:masters' }
}

/**
 * Sends a request as another user, who may do anything. Skips the check where the credentials do not allow that.
 *
 * @param t the check
 * @param user the user's name
 * @param request without the headers
 * @returns the answer
 */
export function requestAs(
  t: CheckContext,
  user: string,
  request: CheckRequest,
): Promise<CheckResponse> {
  return requestWith(t, impersonating(user), request)
}

/**
 * Sends a request as a user whom nobody has given any rights. Skips the check where the credentials do not allow that.
 *
 * @param t the check
 * @param user the user's name
 * @param request without the headers
 * @returns the answer
 */
export function requestAsStranger(
  t: CheckContext,
  user: string,
  request: CheckRequest,
): Promise<CheckResponse> {
  return requestWith(t, { 'Impersonate-User': user }, request)
}

async function requestWith(
  t: CheckContext,
  headers: Readonly<Record<string, string>>,
  request: CheckRequest,
): Promise<CheckResponse> {
  const { operation, ...rest } = request
  const response = await t.request({ ...rest, headers: { ...request.headers, ...headers } })
  if (response.status === 403 && /cannot impersonate/.test(response.text)) {
    t.skip(`the credentials may not impersonate: ${String(response.at('/message'))}`)
  }
  if (operation !== undefined) t.expect.conforms(response, operation)
  return response
}
