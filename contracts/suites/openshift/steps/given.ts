import type { CheckContext } from '../../../harness/context.ts'
import type { CheckResponse } from '../../../harness/response.ts'
import { ACCESS_TOKENS, CLIENTS } from './paths.ts'
import { storedIn, type Members, type Stored } from '../../steps/stored.ts'
import { removeLater } from '../../steps/remove-later.ts'

/**
 * Stores an OAuthClient and removes it after the check.
 *
 * @param t the check
 * @param members beside a name of its own and a grant method
 * @param metadata beside the name
 * @returns what was stored
 */
export async function givenClient(
  t: CheckContext,
  members: Members = {},
  metadata: Members = {},
): Promise<Stored> {
  const response = await postClient(t, members, metadata)
  return storedIn(t, CLIENTS, response)
}

/**
 * Stores an OAuthAccessToken and removes it after the check.
 *
 * @param t the check
 * @param members among them its client
 * @param metadata beside the name
 * @returns what was stored
 */
export async function givenToken(
  t: CheckContext,
  members: Members,
  metadata: Members = {},
): Promise<Stored> {
  const response = await postToken(t, members, metadata)
  return storedIn(t, ACCESS_TOKENS, response)
}

/**
 * Posts an OAuthClient, whatever comes of it.
 *
 * @param t the check
 * @param members beside a name of its own and a grant method
 * @param metadata beside the name
 * @returns the answer
 */
export async function postClient(
  t: CheckContext,
  members: Members = {},
  metadata: Members = {},
): Promise<CheckResponse> {
  const body = clientBody(t.unique('check-client'), members, metadata)
  removeLater(t, CLIENTS, body.metadata.name)
  return t.request({ method: 'POST', path: CLIENTS, body, operation: 'createOAuthClient' })
}

/**
 * Posts an OAuthAccessToken, whatever comes of it.
 *
 * @param t the check
 * @param members replace those of a valid token but for its client
 * @param metadata beside the name
 * @returns the answer
 */
export async function postToken(
  t: CheckContext,
  members: Members,
  metadata: Members = {},
): Promise<CheckResponse> {
  const body = tokenBody(tokenName(t), members, metadata)
  removeLater(t, ACCESS_TOKENS, body.metadata.name)
  return t.request({
    method: 'POST',
    path: ACCESS_TOKENS,
    body,
    operation: 'createOAuthAccessToken',
  })
}

/**
 * A valid OAuthClient.
 *
 * @param name its name
 * @param members beside the grant method
 * @param metadata beside the name
 * @returns the body of a request
 */
export function clientBody(name: string, members: Members = {}, metadata: Members = {}) {
  return {
    apiVersion: 'oauth.openshift.io/v1',
    kind: 'OAuthClient',
    metadata: { name, ...metadata },
    grantMethod: 'prompt',
    ...members,
  }
}

/**
 * A valid OAuthAccessToken, as soon as it names a client that exists.
 *
 * @param name its name
 * @param members replace those of the token
 * @param metadata beside the name
 * @returns the body of a request
 */
export function tokenBody(name: string, members: Members, metadata: Members = {}) {
  return {
    apiVersion: 'oauth.openshift.io/v1',
    kind: 'OAuthAccessToken',
    metadata: { name, ...metadata },
    userName: 'check-user',
    userUID: 'check-user-uid',
    scopes: ['user:info'],
    redirectURI: 'https://client.example.com/callback',
    ...members,
  }
}

/**
 * A new name that a token may have: `sha256~` and 43 characters.
 *
 * @param t the check
 * @returns the name
 */
export function tokenName(t: CheckContext): string {
  return `sha256~${t.unique('check-token').padEnd(43, '0')}`
}
