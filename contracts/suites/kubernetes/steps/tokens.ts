import type { CheckContext } from '../../../harness/context.ts'
import type { CheckResponse } from '../../../harness/response.ts'
import type { CheckRequest } from '../../../harness/send.ts'
import { failuresOf } from '../../steps/failures-of.ts'
import type { Members, Stored } from '../../steps/stored.ts'
import { given, givenNamespace } from './given.ts'

/** The operations that every check of tokens begins with. */
export const GIVEN = ['createNamespace', 'createServiceAccount', 'createTokenRequest'] as const

/** The refusals of the group of tokens, letter for letter. */
export const { invalid, conflict } = failuresOf('authentication.k8s.io')

/** Where tokens are reviewed, and where callers ask who they are. */
export const REVIEWS = '/apis/authentication.k8s.io/v1/tokenreviews'
export const SELF_REVIEWS = '/apis/authentication.k8s.io/v1/selfsubjectreviews'

/** An account, and the namespace that it is in. */
export interface Account extends Stored {
  readonly namespace: string
}

/**
 * Makes a namespace with a service account.
 *
 * @param t the check
 * @returns the account
 */
export async function givenAccount(t: CheckContext): Promise<Account> {
  const namespace = await givenNamespace(t)
  return { ...(await given(t, 'ServiceAccount', { namespace })), namespace }
}

/**
 * Asks for a token, whatever comes of it.
 *
 * @param t the check
 * @param account whose token
 * @param spec what it is to be
 * @param more members of the body beside it, and a query
 * @returns the answer
 */
export function askForToken(
  t: CheckContext,
  { path }: Pick<Stored, 'path'>,
  spec: unknown = {},
  more: { readonly members?: Members } & Pick<CheckRequest, 'query'> = {},
): Promise<CheckResponse> {
  const { members, query } = more
  return t.request({
    method: 'POST',
    path: `${path}/token`,
    ...(query === undefined ? {} : { query }),
    body: { ...members, spec },
    operation: 'createTokenRequest',
  })
}

/**
 * Gets a token.
 *
 * @param t the check
 * @param account whose token
 * @param spec what it is to be
 * @returns the token
 */
export async function givenToken(
  t: CheckContext,
  account: Pick<Stored, 'path'>,
  spec: unknown = {},
): Promise<string> {
  const response = await askForToken(t, account, spec)
  t.expect.status(response, 201)
  return response.textAt('/status/token')
}

/**
 * Asks who a token stands for.
 *
 * @param t the check
 * @param token what is asked about
 * @param audiences who asks
 * @returns the answer
 */
export async function reviewOf(
  t: CheckContext,
  token: string,
  audiences?: readonly string[],
): Promise<CheckResponse> {
  const spec = { token, ...(audiences === undefined ? {} : { audiences }) }
  const body = { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenReview', spec }
  const request = { method: 'POST', path: REVIEWS, body, operation: 'createTokenReview' }
  const response = await t.request(request)
  t.expect.status(response, 201)
  return response
}

/**
 * Reviews a token until it is refused: a server looks at its caches, which are late.
 *
 * @param t the check
 * @param token what is asked about
 * @param audiences who asks
 * @returns the answer that refuses it, or the last one
 */
export async function reviewUntilRefused(
  t: CheckContext,
  token: string,
  audiences: readonly string[],
): Promise<CheckResponse> {
  let response = await reviewOf(t, token, audiences)
  for (let again = 0; again < 40 && response.at('/status/authenticated') === true; again += 1) {
    response = await reviewOf(t, token, audiences)
  }
  return response
}

/**
 * What a token says, unverified.
 *
 * @param token in three parts
 * @returns header and claims
 */
export function readToken(token: string): {
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Readonly<Record<string, unknown>>
} {
  const [header = '', claims = ''] = token.split('.')
  return { header: parsed(header), claims: parsed(claims) }
}

function parsed(part: string): Readonly<Record<string, unknown>> {
  return JSON.parse(new TextDecoder().decode(bytesOf(part))) as Readonly<Record<string, unknown>>
}

/**
 * The bytes of a base64url text.
 *
 * @param text without padding
 * @returns the bytes
 */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (character) => character.charCodeAt(0))
}
