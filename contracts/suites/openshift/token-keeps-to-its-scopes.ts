import { defineCheck } from '../../harness/define-check.ts'
import { givenBearer, USERS_EXIST, whoIs, withBearer } from './steps/bearer.ts'
import { CLIENTS } from './steps/paths.ts'

export const tokenKeepsToItsScopes = defineCheck({
  id: 'openshift/token-keeps-to-its-scopes',
  title: 'what the scopes of an access token do not name is refused with 403, which names them',
  operations: ['createOAuthClient', 'createOAuthAccessToken'],
  rests: 'source',
  source: 'apiserver-library-go pkg/authorization/scope: scopes [user:info] prevent this action',
  needs: ['write', 'scopes'],
  resource: USERS_EXIST,
  async run(t) {
    const { secret } = await givenBearer(t, { scopes: ['user:info'] })

    const named = await whoIs(t, secret)
    const other = await withBearer(t, secret, CLIENTS)

    t.expect.status(named, 200)
    t.expect.status(other, 403)
    t.expect.match(other.at('/message'), /scopes \[user:info\] prevent this action$/, '/message')
  },
})
