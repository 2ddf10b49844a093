import { defineCheck } from '../../harness/define-check.ts'
import { requestAs } from '../steps/as-user.ts'
import { namesOf } from '../steps/names-of.ts'
import { givenClient, givenToken } from './steps/given.ts'
import { OWN_TOKENS, OWN_TOKENS_EXIST } from './steps/paths.ts'

export const viewListsOwnTokens = defineCheck({
  id: 'openshift/view-lists-own-tokens',
  title:
    "useroauthaccesstokens lists the access tokens of the user who asks, whole, and nobody else's",
  operations: ['createOAuthClient', 'createOAuthAccessToken', 'listUserOAuthAccessToken'],
  rests: 'seed',
  source:
    'UserOAuthAccessToken is a virtual resource to mirror OAuthAccessTokens to the user the access token was issued for',
  needs: ['write', 'impersonate'],
  resource: OWN_TOKENS_EXIST,
  async run(t) {
    const client = await givenClient(t)
    const [alice, bob, carol] = [
      t.unique('check-alice'),
      t.unique('check-bob'),
      t.unique('check-carol'),
    ]
    const given = (userName: string) =>
      givenToken(t, { clientName: client.name, userName, refreshToken: 'check' })
    const own = [await given(alice), await given(alice)]
    const foreign = await given(bob)
    const list = (user: string) =>
      requestAs(t, user, { method: 'GET', path: OWN_TOKENS, operation: 'listUserOAuthAccessToken' })

    const [ofAlice, ofBob, ofCarol] = [await list(alice), await list(bob), await list(carol)]

    t.expect.equal(ofAlice.at('/kind'), 'UserOAuthAccessTokenList', '/kind')
    t.expect.equal(
      namesOf(ofAlice),
      own.map(({ name }) => name).toSorted(),
      'names of the first user',
    )
    t.expect.equal(namesOf(ofBob), [foreign.name], 'names of the second user')
    t.expect.equal(namesOf(ofCarol), [], 'names of a user without tokens')
    const { kind: _kind, apiVersion: _apiVersion, ...members } = Object(foreign.response.json)
    t.expect.equal(ofBob.listAt('/items'), [members], 'the token of the second user')
  },
})
