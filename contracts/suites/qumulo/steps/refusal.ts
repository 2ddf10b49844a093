import type { CheckContext } from '../../../harness/context.ts'
import type { CheckResponse } from '../../../harness/response.ts'

/**
 * Expects an answer to be a refusal in Qumulo's envelope.
 *
 * @param t the check
 * @param response the answer
 * @param status of the refusal
 * @param errorClass where a source names it
 */
export function expectRefusal(
  t: CheckContext,
  response: CheckResponse,
  status: number,
  errorClass?: string,
): void {
  t.expect.status(response, status)
  t.expect.match(response.headers['content-type'], /^application\/json/, 'content-type')
  t.expect.match(response.json, { description: /./, module: /./, error_class: /./ }, 'body')
  t.expect.that(response.at('/stack') !== null, 'clients fail on "stack": null', response.json)
  if (errorClass !== undefined) {
    t.expect.equal(response.at('/error_class'), errorClass, '/error_class')
  }
}

/**
 * Expects credentials to be refused: a 401 without a body.
 *
 * @param t the check
 * @param response the answer
 */
export function expectUnauthenticated(t: CheckContext, response: CheckResponse): void {
  t.expect.status(response, 401)
  t.expect.equal(response.text, '', 'body')
}
