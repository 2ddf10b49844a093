import { defineCheck } from '../../harness/define-check.ts'
import { givenBearer, USERS_EXIST, whoIs } from './steps/bearer.ts'

export const tokenLetsItsHolderIn = defineCheck({
  id: 'openshift/token-lets-its-holder-in',
  title: 'who sends the secret of an access token is its user; another secret is refused with 401',
  operations: ['createOAuthClient', 'createOAuthAccessToken'],
  rests: 'seed',
  source:
    'The name of a token is the sha256 hash of the token that its user sends: the non-sha256 secret is never stored',
  needs: ['write'],
  resource: USERS_EXIST,
  async run(t) {
    const { secret, user } = await givenBearer(t)

    const known = await whoIs(t, secret)
    const unknown = await whoIs(t, `${secret}0`)

    t.expect.status(known, 200)
    t.expect.match(known.json, { kind: 'User', metadata: { name: user.name, uid: user.uid } })
    t.expect.status(unknown, 401)
    t.expect.match(unknown.json, { kind: 'Status', status: 'Failure', code: 401 })
  },
})
