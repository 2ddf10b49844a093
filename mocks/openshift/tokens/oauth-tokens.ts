import type { Authenticator } from '../../../src/auth/authenticate.ts'
import { identifyToken } from './identify-token.ts'
import type { InactivityTimeouts } from './inactivity.ts'
import { PREFIX } from './token-name.ts'

/** Recognises OAuth tokens by their prefix: what the webhook of kube-apiserver does. They are for its audiences. */
export const oauthTokens =
  (timeouts: InactivityTimeouts): Authenticator =>
  async (secret, context) => {
    if (!secret.startsWith(PREFIX)) return undefined
    const found = await identifyToken(secret, context)
    if (found.type === 'refused') return { type: 'refused', reasons: [found.error] }
    timeouts.used(found.token, context)
    return { type: 'identified', user: found.user, audiences: context.audiences }
  }
