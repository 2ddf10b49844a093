import { defineCheck } from '../../harness/define-check.ts'
import { givenClient, postToken } from './steps/given.ts'
import { ACCESS_TOKENS_EXIST } from './steps/paths.ts'

export const createTokenKeepsEveryField = defineCheck({
  id: 'openshift/create-token-keeps-every-field',
  title: 'creating an access token answers 201 with every field that was sent',
  operations: ['createOAuthClient', 'createOAuthAccessToken'],
  rests: 'seed',
  source:
    'POST /apis/oauth.openshift.io/v1/oauthaccesstokens: 201 - Created, OAuthAccessToken schema',
  needs: ['write'],
  resource: ACCESS_TOKENS_EXIST,
  async run(t) {
    const client = await givenClient(t)
    const members = {
      clientName: client.name,
      expiresIn: 86400,
      scopes: ['user:info', 'role:view:default'],
      redirectURI: 'https://client.example.com/callback',
      userName: 'check-user',
      userUID: 'check-user-uid',
      authorizeToken: 'sha256~check-code',
      refreshToken: 'check-refresh',
      inactivityTimeoutSeconds: 300,
    }

    const response = await postToken(t, members)

    t.expect.status(response, 201)
    t.expect.match(response.json, {
      kind: 'OAuthAccessToken',
      apiVersion: 'oauth.openshift.io/v1',
      ...members,
    })
  },
})
