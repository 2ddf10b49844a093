import type { CheckContext } from '../../../harness/context.ts'
import type { CheckResponse } from '../../../harness/response.ts'
import type { Members } from '../../steps/stored.ts'
import { infosIn, SYSTEM_NAMESPACE, TOKENS } from './paths.ts'

/**
 * Makes a platform token and revokes it after the check.
 *
 * @param t the check
 * @param body what it is for, and until when
 * @returns the answer
 */
export async function makeToken(t: CheckContext, body: Members): Promise<CheckResponse> {
  const request = { method: 'POST', path: TOKENS, body, operation: 'createAccessToken' }
  const response = await t.request(request)
  if (response.status === 404) t.skip('this server makes no platform tokens')
  t.expect.status(response, 201)
  const path = `${infosIn(SYSTEM_NAMESPACE)}/${response.textAt('/id')}`
  t.cleanup(async (send) => void (await send({ method: 'DELETE', path })))
  return response
}
