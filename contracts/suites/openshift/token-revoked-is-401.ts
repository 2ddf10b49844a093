import { defineCheck } from '../../harness/define-check.ts'
import { givenBearer, USERS_EXIST, whoIs } from './steps/bearer.ts'

export const tokenRevokedIs401 = defineCheck({
  id: 'openshift/token-revoked-is-401',
  title: 'an access token that was deleted lets nobody in: 401',
  operations: ['createOAuthClient', 'createOAuthAccessToken', 'deleteOAuthAccessToken'],
  rests: 'source',
  source: 'oauth-apiserver pkg/tokenvalidation/tokenauthenticator.go: token lookup failed',
  needs: ['write'],
  resource: USERS_EXIST,
  async run(t) {
    const kept = await givenBearer(t)
    // Servers remember for some seconds whom they have let in: this one was never used.
    const { secret, token } = await givenBearer(t)

    t.expect.status(
      await t.request({ method: 'DELETE', path: token.path, operation: 'deleteOAuthAccessToken' }),
      200,
    )

    t.expect.status(await whoIs(t, secret), 401)
    t.expect.status(await whoIs(t, kept.secret), 200)
  },
})
