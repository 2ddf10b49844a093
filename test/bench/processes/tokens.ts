/** The collection that the bench writes to. */
export const TOKENS = '/apis/oauth.openshift.io/v1/oauthaccesstokens'

/** An access token as a client would send it: 480 bytes, nearly 900 as it is stored. */
export const tokenText = (name: string): string =>
  JSON.stringify({
    kind: 'OAuthAccessToken',
    apiVersion: 'oauth.openshift.io/v1',
    metadata: { name, labels: { team: 'bench' } },
    clientName: 'openshift-challenging-client',
    expiresIn: 86_400,
    scopes: ['user:full'],
    redirectURI: 'https://oauth-openshift.apps.cluster.test/oauth/token/implicit',
    userName: 'somebody',
    userUID: '0b8a0a3e-6a3b-4d8e-9a63-5f0f3c1b2a10',
    authorizeToken: name,
  })

/** A name that no other number has. */
export const nameOf = (number: number): string => `sha256~${String(number).padStart(43, 'x')}`
