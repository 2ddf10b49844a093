/** Who issues the tokens of service accounts, and whom they are meant for when nobody else is named. */
export const ISSUER = 'https://kubernetes.default.svc.cluster.local'

/** The issuer of the tokens that once lived in secrets: still recognised. */
export const LEGACY_ISSUER = 'kubernetes/serviceaccount'

/** The audiences of the API server. */
export const AUDIENCES: readonly string[] = [ISSUER]

/** The name of the key that signs them. */
export const KEY = 'service-accounts'
