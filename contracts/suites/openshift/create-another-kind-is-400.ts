import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { removeLater } from '../steps/remove-later.ts'
import { clientBody } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const createAnotherKindIs400 = defineCheck({
  id: 'openshift/create-another-kind-is-400',
  title: 'an access token sent to where clients are created is refused with 400',
  operations: ['createOAuthClient'],
  rests: 'tried',
  source: 'recording oauth-create-kind-and-api-version',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const name = t.unique('check-client')
    const body = { ...clientBody(name), kind: 'OAuthAccessToken' }
    removeLater(t, CLIENTS, name)

    const response = await t.request({
      method: 'POST',
      path: CLIENTS,
      body,
      operation: 'createOAuthClient',
    })

    const told = 'converting (v1.OAuthAccessToken) to (oauth.OAuthClient): unknown conversion'
    expectFailure(
      t,
      response,
      badRequest(`OAuthAccessToken in version "v1" cannot be handled as a OAuthClient: ${told}`),
    )
  },
})
