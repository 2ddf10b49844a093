/** Who issues platform tokens. Its real name is that of the platform; a mock has none. */
export const ISSUER = 'https://platform.invalid/auth'

/** The name of the key that signs them. */
export const KEY = 'alauda'
