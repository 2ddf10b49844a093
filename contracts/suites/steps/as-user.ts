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
 * Sends a request as another user. Skips the check where the credentials do not allow that.
 *
 * @param t the check
 * @param user the user's name
 * @param request without the headers
 * @returns the answer
 */
export async function requestAs(
  t: CheckContext,
  user: string,
  request: CheckRequest,
): Promise<CheckResponse> {
  const { operation, ...rest } = request
  const response = await t.request({
    ...rest,
    headers: { ...request.headers, ...impersonating(user) },
  })
  if (response.status === 403 && /cannot impersonate/.test(response.text)) {
    t.skip(`the credentials may not impersonate: ${String(response.at('/message'))}`)
  }
  if (operation !== undefined) t.expect.conforms(response, operation)
  return response
}
