import { group } from './group.ts'
import { oAuthAccessToken } from './oauth-access-token.ts'
import { oAuthAuthorizeToken } from './oauth-authorize-token.ts'
import { oAuthClientAuthorization } from './oauth-client-authorization.ts'
import { oAuthClient } from './oauth-client.ts'
import { user } from './user.ts'
import { userOAuthAccessToken } from './user-oauth-access-token.ts'

/** The kinds of oauth.openshift.io/v1, and the users that their tokens belong to. */
export const kinds = [
  oAuthAccessToken,
  oAuthAuthorizeToken,
  oAuthClient,
  oAuthClientAuthorization,
  userOAuthAccessToken,
  user,
  group,
] as const
