import type { Authenticator } from './authenticate.ts'
import type { Identity } from './identity.ts'

/** Knows one token: what a token file of the real server holds. It is for this server and never ends. */
export const staticToken =
  (token: string, user: Identity): Authenticator =>
  (sent, { audiences }) =>
    sent === token ? { type: 'identified', user, audiences } : undefined
