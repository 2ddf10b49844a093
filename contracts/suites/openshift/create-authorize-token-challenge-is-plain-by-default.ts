import { defineCheck } from '../../harness/define-check.ts'
import { removeLater } from '../steps/remove-later.ts'
import { givenClient, tokenBody, tokenName } from './steps/given.ts'
import { AUTHORIZE_TOKENS, AUTHORIZE_TOKENS_EXIST } from './steps/paths.ts'

export const createAuthorizeTokenChallengeIsPlainByDefault = defineCheck({
  id: 'openshift/create-authorize-token-challenge-is-plain-by-default',
  title: 'an authorize token with a code challenge and no method gets the method plain',
  operations: ['createOAuthClient', 'createOAuthAuthorizeToken'],
  rests: 'tried',
  source: 'recording authorize-token-pkce-default-is-plain; RFC 7636 section 4.3',
  needs: ['write'],
  resource: AUTHORIZE_TOKENS_EXIST,
  async run(t) {
    const client = await givenClient(t)
    const name = tokenName(t)
    const members = {
      clientName: client.name,
      expiresIn: 300,
      codeChallenge: 'c'.repeat(43),
      state: 'check-state',
    }
    removeLater(t, AUTHORIZE_TOKENS, name)

    const response = await t.request({
      method: 'POST',
      path: AUTHORIZE_TOKENS,
      body: { ...tokenBody(name, members), kind: 'OAuthAuthorizeToken' },
      operation: 'createOAuthAuthorizeToken',
    })

    t.expect.status(response, 201)
    t.expect.match(response.json, {
      kind: 'OAuthAuthorizeToken',
      ...members,
      codeChallengeMethod: 'plain',
    })
  },
})
