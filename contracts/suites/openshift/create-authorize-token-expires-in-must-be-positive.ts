import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { removeLater } from '../steps/remove-later.ts'
import { invalid } from './steps/failure.ts'
import { givenClient, tokenBody, tokenName } from './steps/given.ts'
import { AUTHORIZE_TOKENS, AUTHORIZE_TOKENS_EXIST } from './steps/paths.ts'

export const createAuthorizeTokenExpiresInMustBePositive = defineCheck({
  id: 'openshift/create-authorize-token-expires-in-must-be-positive',
  title: 'an authorize token that never expires, or did so before it began, is refused with 422',
  operations: ['createOAuthClient', 'createOAuthAuthorizeToken'],
  rests: 'tried',
  source: 'recording authorize-token-expires-in-must-be-positive',
  needs: ['write'],
  resource: AUTHORIZE_TOKENS_EXIST,
  async run(t) {
    const client = await givenClient(t)

    for (const expiresIn of [0, -1]) {
      const name = tokenName(t)
      removeLater(t, AUTHORIZE_TOKENS, name)

      const response = await t.request({
        method: 'POST',
        path: AUTHORIZE_TOKENS,
        body: {
          ...tokenBody(name, { clientName: client.name, expiresIn }),
          kind: 'OAuthAuthorizeToken',
        },
        operation: 'createOAuthAuthorizeToken',
      })

      const told = `Invalid value: ${expiresIn}: must be greater than zero`
      expectFailure(
        t,
        response,
        invalid('OAuthAuthorizeToken', name, ['FieldValueInvalid', 'expiresIn', told]),
      )
    }
  },
})
