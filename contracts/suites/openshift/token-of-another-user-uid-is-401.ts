import { defineCheck } from '../../harness/define-check.ts'
import { givenBearer, USERS_EXIST, whoIs } from './steps/bearer.ts'

export const tokenOfAnotherUserUidIs401 = defineCheck({
  id: 'openshift/token-of-another-user-uid-is-401',
  title: 'an access token for a user of the same name but another uid lets nobody in: 401',
  operations: ['createOAuthClient', 'createOAuthAccessToken'],
  rests: 'source',
  source: 'oauth-apiserver pkg/tokenvalidation/uidvalidator.go: user.UID does not match',
  needs: ['write'],
  resource: USERS_EXIST,
  async run(t) {
    const right = await givenBearer(t)
    const wrong = await givenBearer(t, { userUID: '11111111-1111-4111-8111-111111111111' })

    t.expect.status(await whoIs(t, right.secret), 200)
    t.expect.status(await whoIs(t, wrong.secret), 401)
  },
})
