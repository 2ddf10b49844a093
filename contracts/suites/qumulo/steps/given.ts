import type { CheckContext } from '../../../harness/context.ts'
import { CheckFailure } from '../../../harness/outcome.ts'
import type { CheckResponse } from '../../../harness/response.ts'
import { TOKENS, tokenPath } from './paths.ts'

/** A user that no other check uses: whoever NFS knows by a number is one, without an account. */
export interface GivenUser {
  readonly uid: number
  readonly authId: string
}

/** A token that a check created. */
export interface GivenToken {
  readonly id: string
  readonly bearer: string
  readonly path: string
}

const POSIX_USERS = 3n << 32n

/**
 * Thinks of a user, whose tokens are removed after the check.
 *
 * @param t the check
 * @returns the user
 */
export function givenUser(t: CheckContext): GivenUser {
  const uid = numberFrom(t.unique('uid'))
  const authId = String(POSIX_USERS + BigInt(uid))
  t.cleanup(async (request) => {
    const list = await request({ method: 'GET', path: TOKENS, query: { user: `uid:${uid}` } })
    for (const id of idsOf(list)) await request({ method: 'DELETE', path: tokenPath(id) })
  })
  return { uid, authId }
}

// Above the numbers that systems give to their own accounts, below 2^32.
function numberFrom(text: string): number {
  let number = 0
  for (const character of text) {
    number = (number * 31 + (character.codePointAt(0) ?? 0)) % 4_000_000_000
  }
  return number + 200_000
}

/**
 * Posts a request for a token, whatever comes of it.
 *
 * @param t the check
 * @param body of the request
 * @param headers beside the usual
 * @returns the answer
 */
export function postToken(
  t: CheckContext,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<CheckResponse> {
  return t.request({
    method: 'POST',
    path: TOKENS,
    body,
    headers,
    operation: 'createQumuloAccessToken',
  })
}

/**
 * Creates a token of a user.
 *
 * @param t the check
 * @param user whom it is for
 * @param members of the request beside the user
 * @returns the token
 */
export async function givenToken(
  t: CheckContext,
  user: GivenUser,
  members: Readonly<Record<string, unknown>> = {},
): Promise<GivenToken> {
  const response = await postToken(t, { user: { uid: user.uid }, ...members })
  t.expect.status(response, 200)
  const id = response.textAt('/id')
  return { id, bearer: response.textAt('/bearer_token'), path: tokenPath(id) }
}

/**
 * The headers of a request by the bearer of a token.
 *
 * @param token of the user
 * @returns headers
 */
export const as = ({ bearer }: GivenToken): Readonly<Record<string, string>> => ({
  Authorization: `Bearer ${bearer}`,
})

/**
 * The ids on a page of a list.
 *
 * @param response the page
 * @returns in the order of the page
 */
export function idsOf(response: CheckResponse): readonly string[] {
  return response.listAt('/entries').map((_, at) => response.textAt(`/entries/${at}/id`))
}

/**
 * The path and query of the next page. Servers may tell a whole URI or a path.
 *
 * @param response a page
 * @returns fails the check at the end of the list
 */
export function nextOf(response: CheckResponse): { path: string; query: Record<string, string> } {
  const next = response.textAt('/paging/next')
  if (!URL.canParse(next, 'http://cluster.invalid')) {
    throw new CheckFailure('paging.next is no URI', { where: '/paging/next', actual: next })
  }
  const { pathname, searchParams } = new URL(next, 'http://cluster.invalid')
  return { path: pathname, query: Object.fromEntries(searchParams) }
}
