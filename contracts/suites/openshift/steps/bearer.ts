import type { CheckContext } from '../../../harness/context.ts'
import type { CheckResponse } from '../../../harness/response.ts'
import { removeLater } from '../../steps/remove-later.ts'
import { storedIn, type Members, type Stored } from '../../steps/stored.ts'
import { givenClient, givenToken } from './given.ts'

const USERS = '/apis/user.openshift.io/v1/users'

/** A path that answers 404 where the server does not keep users. */
export const USERS_EXIST = `${USERS}?limit=1`

/** A token, and what its holder sends. */
export interface Bearer {
  readonly token: Stored
  readonly user: Stored
  readonly secret: string
}

/**
 * Stores a user, a client and an access token of theirs whose secret is known.
 *
 * @param t the check
 * @param members of the token, beside what it must have
 * @returns the token with its secret
 */
export async function givenBearer(t: CheckContext, members: Members = {}): Promise<Bearer> {
  const name = t.unique('check-user')
  removeLater(t, USERS, name)
  const body = { apiVersion: 'user.openshift.io/v1', kind: 'User', metadata: { name } }
  const user = storedIn(t, USERS, await t.request({ method: 'POST', path: USERS, body }))
  const client = await givenClient(t)
  const secret = `sha256~${t.unique('check-secret').padEnd(43, '0')}`
  const token = await givenToken(
    t,
    { clientName: client.name, userName: name, userUID: user.uid, ...members },
    { name: await tokenNameOf(secret) },
  )
  return { token, user, secret }
}

/**
 * Asks who the holder of a secret is.
 *
 * @param t the check
 * @param secret what the holder sends
 * @returns the answer
 */
export function whoIs(t: CheckContext, secret: string): Promise<CheckResponse> {
  return withBearer(t, secret, `${USERS}/~`)
}

/**
 * Reads something as the holder of a secret.
 *
 * @param t the check
 * @param secret what the holder sends
 * @param path what to read
 * @returns the answer
 */
export function withBearer(t: CheckContext, secret: string, path: string): Promise<CheckResponse> {
  return t.request({ method: 'GET', path, headers: { Authorization: `Bearer ${secret}` } })
}

/** The name that a token has: the hash of what stands behind the prefix of its secret. */
async function tokenNameOf(secret: string): Promise<string> {
  const bytes = new TextEncoder().encode(secret.replace(/^sha256~/, ''))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const text = btoa(String.fromCharCode(...hash))
  return `sha256~${text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`
}
