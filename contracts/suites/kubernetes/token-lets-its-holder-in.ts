import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { ACCOUNTS_EXIST, collectionOf } from './steps/paths.ts'
import { GIVEN, givenAccount, givenToken, SELF_REVIEWS } from './steps/tokens.ts'

export const tokenLetsItsHolderIn = defineCheck({
  id: 'kubernetes/token-lets-its-holder-in',
  title: 'who holds a token is the account, and may do no more than it may',
  operations: [...GIVEN, 'createSelfSubjectReview', 'listSecret'],
  rests: 'tried',
  source: 'recording service-account-bearer-who-am-i',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)
    const { namespace } = account
    const user = `system:serviceaccount:${namespace}:${account.name}`
    const headers = { Authorization: `Bearer ${await givenToken(t, account)}` }

    const who = await t.request({
      method: 'POST',
      path: SELF_REVIEWS,
      body: {},
      headers,
      operation: 'createSelfSubjectReview',
    })
    const secrets = await t.request({
      method: 'GET',
      path: collectionOf('Secret', namespace),
      headers,
      operation: 'listSecret',
    })

    t.expect.status(who, 201)
    t.expect.match(who.at('/status/userInfo'), { username: user, uid: account.uid }, 'user')
    expectFailure(t, secrets, {
      code: 403,
      reason: 'Forbidden',
      message: `secrets is forbidden: User "${user}" cannot list resource "secrets" in API group "" in the namespace "${namespace}"`,
      details: { kind: 'secrets' },
    })
  },
})
