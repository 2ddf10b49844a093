import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { invalid } from './steps/failure.ts'
import { postToken, tokenName } from './steps/given.ts'
import { ACCESS_TOKENS_EXIST } from './steps/paths.ts'

export const createTokenClientMustExist = defineCheck({
  id: 'openshift/create-token-client-must-exist',
  title: 'an access token of a client that is not there is refused with 422, not 404',
  operations: ['createOAuthAccessToken'],
  rests: 'tried',
  source: 'recording access-token-client-must-exist',
  needs: ['write'],
  resource: ACCESS_TOKENS_EXIST,
  async run(t) {
    const name = tokenName(t)
    const clientName = t.unique('check-missing')

    const response = await postToken(t, { clientName }, { name })

    const told = `Internal error: oauthclients.oauth.openshift.io "${clientName}" not found`
    expectFailure(
      t,
      response,
      invalid('OAuthAccessToken', name, ['InternalError', 'clientName', told]),
    )
  },
})
