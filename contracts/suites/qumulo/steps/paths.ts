/** Where access tokens live; the slash at the end counts. */
export const TOKENS = '/v1/auth/access-tokens/'

/** A path that answers 404 where the server does not have access tokens at all. */
export const TOKENS_EXIST = `${TOKENS}?limit=1`

/** Where users learn who they are. */
export const WHO_AM_I = '/v1/session/who-am-i'

/**
 * The path of one token.
 *
 * @param id of the token
 * @returns without a slash at the end
 */
export const tokenPath = (id: string): string => TOKENS + encodeURIComponent(id)
