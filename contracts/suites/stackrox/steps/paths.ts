/** Where API tokens live. */
export const TOKENS = '/v1/apitokens'

/** Where they are issued. */
export const GENERATE = `${TOKENS}/generate`

/** Where callers learn which roles they may give. */
export const ALLOWED_ROLES = `${GENERATE}/allowed-roles`

/**
 * The path of one token.
 *
 * @param id of the token
 * @returns where it is read
 */
export const tokenPath = (id: string): string => `${TOKENS}/${encodeURIComponent(id)}`

/**
 * The path that revokes a token.
 *
 * @param id of the token
 * @returns where it is revoked
 */
export const revokePath = (id: string): string => `${TOKENS}/revoke/${encodeURIComponent(id)}`
