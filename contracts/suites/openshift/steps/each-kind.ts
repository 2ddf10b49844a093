import type { CheckContext } from '../../../harness/context.ts'
import { removeLater } from '../../steps/remove-later.ts'
import { storedIn, type Stored } from '../../steps/stored.ts'
import { clientBody, tokenBody, tokenName } from './given.ts'
import { ACCESS_TOKENS, AUTHORIZATIONS, AUTHORIZE_TOKENS, CLIENTS } from './paths.ts'

/** A kind that can be written. */
export interface WrittenKind {
  readonly kind: string
  readonly collection: string
  /** A valid object, with a name of its own. */
  readonly body: (
    t: CheckContext,
    client: string,
  ) => { readonly metadata: { readonly name: string } }
}

/** The kinds of the group that can be written. */
export const WRITTEN_KINDS: readonly WrittenKind[] = [
  {
    kind: 'OAuthClient',
    collection: CLIENTS,
    body: (t) => clientBody(t.unique('check-client')),
  },
  {
    kind: 'OAuthAccessToken',
    collection: ACCESS_TOKENS,
    body: (t, clientName) => tokenBody(tokenName(t), { clientName, expiresIn: 86_400 }),
  },
  {
    kind: 'OAuthAuthorizeToken',
    collection: AUTHORIZE_TOKENS,
    body: (t, clientName) => ({
      ...tokenBody(tokenName(t), { clientName, expiresIn: 300 }),
      kind: 'OAuthAuthorizeToken',
    }),
  },
  {
    kind: 'OAuthClientAuthorization',
    collection: AUTHORIZATIONS,
    body: (t, clientName) => {
      const userName = t.unique('check-user')
      return {
        apiVersion: 'oauth.openshift.io/v1',
        kind: 'OAuthClientAuthorization',
        metadata: { name: `${userName}:${clientName}` },
        clientName,
        userName,
        userUID: 'check-user-uid',
        scopes: ['user:info'],
      }
    },
  },
]

/**
 * Stores an object of a kind, with labels, and removes it after the check.
 *
 * @param t the check
 * @param kind of the object
 * @param client that it names
 * @param labels of the object
 * @returns what was stored
 */
export async function givenOf(
  t: CheckContext,
  { kind, collection, body }: WrittenKind,
  client: string,
  labels: Readonly<Record<string, string>> = {},
): Promise<Stored> {
  const object = body(t, client)
  removeLater(t, collection, object.metadata.name)
  const response = await t.request({
    method: 'POST',
    path: collection,
    body: { ...object, metadata: { ...object.metadata, labels } },
    operation: `create${kind}`,
  })
  return storedIn(t, collection, response)
}
