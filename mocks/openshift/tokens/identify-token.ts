import type { AuthenticatorContext } from '../../../src/auth/authenticate.ts'
import type { Identity } from '../../../src/auth/identity.ts'
import type { JsonObject } from '../../../src/json/value.ts'
import { metaText, nameOf } from '../../../src/kube/meta/object-meta.ts'
import { GROUP_VERSION } from '../group.ts'
import { textIn, textsIn } from '../rules/read.ts'
import { USER_GROUP_VERSION } from '../user-group.ts'
import { PREFIX, tokenNameOf } from './token-name.ts'
import { tokenProblem } from './validate-token.ts'

/** Where the scopes of a token stand in an identity. */
export const SCOPES = 'scopes.authorization.openshift.io'

/** What a secret led to: its token and user, or why it led nowhere. */
export type TokenLookup =
  | { readonly type: 'found'; readonly token: JsonObject; readonly user: Identity }
  | { readonly type: 'refused'; readonly error: string }

/** Finds who a secret belongs to. The client of the token may be gone; groups are looked up anew each time. */
export async function identifyToken(
  secret: string,
  context: Pick<AuthenticatorContext, 'now' | 'read' | 'readAll'>,
): Promise<TokenLookup> {
  const failed = { type: 'refused', error: 'token lookup failed' } as const
  if (!secret.startsWith(PREFIX)) return failed
  const token = context.read(GROUP_VERSION, 'OAuthAccessToken', await tokenNameOf(secret))
  if (!token) return failed
  const name = textIn(token, 'userName')
  const user = context.read(USER_GROUP_VERSION, 'User', name)
  if (!user) {
    return { type: 'refused', error: `users.user.openshift.io ${JSON.stringify(name)} not found` }
  }
  const problem = tokenProblem(token, user, context.now)
  if (problem !== undefined) return { type: 'refused', error: problem }
  return { type: 'found', token, user: identityOf(token, user, context.readAll) }
}

function identityOf(
  token: JsonObject,
  user: JsonObject,
  readAll: AuthenticatorContext['readAll'],
): Identity {
  const name = nameOf(user)
  const groups = readAll(USER_GROUP_VERSION, 'Group').filter((group) =>
    textsIn(group, 'users').includes(name),
  )
  return {
    name,
    uid: metaText(user, 'uid'),
    groups: [...groups.map(nameOf), 'system:authenticated:oauth'],
    extra: { [SCOPES]: textsIn(token, 'scopes') },
  }
}
