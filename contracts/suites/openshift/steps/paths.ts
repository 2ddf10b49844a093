/** Where the group and its five resources live. */
export const GROUP = '/apis/oauth.openshift.io/v1'
export const CLIENTS = `${GROUP}/oauthclients`
export const ACCESS_TOKENS = `${GROUP}/oauthaccesstokens`
export const AUTHORIZE_TOKENS = `${GROUP}/oauthauthorizetokens`
export const AUTHORIZATIONS = `${GROUP}/oauthclientauthorizations`
export const OWN_TOKENS = `${GROUP}/useroauthaccesstokens`

/** Paths that answer 404 where the server does not have the resource at all. */
export const CLIENTS_EXIST = `${CLIENTS}?limit=1`
export const ACCESS_TOKENS_EXIST = `${ACCESS_TOKENS}?limit=1`
export const AUTHORIZE_TOKENS_EXIST = `${AUTHORIZE_TOKENS}?limit=1`
export const AUTHORIZATIONS_EXIST = `${AUTHORIZATIONS}?limit=1`
export const OWN_TOKENS_EXIST = `${OWN_TOKENS}?limit=1`
