import { defineCheck } from '../../harness/define-check.ts'
import { requestAs } from '../steps/as-user.ts'
import { expectFailure } from '../steps/failure.ts'
import { notFound } from './steps/failure.ts'
import { givenClient, givenToken } from './steps/given.ts'
import { OWN_TOKENS, OWN_TOKENS_EXIST } from './steps/paths.ts'

export const viewHidesForeignTokens = defineCheck({
  id: 'openshift/view-hides-foreign-tokens',
  title:
    "getting or deleting somebody else's token through useroauthaccesstokens answers 404, as if there were none",
  operations: [
    'createOAuthClient',
    'createOAuthAccessToken',
    'getUserOAuthAccessToken',
    'deleteUserOAuthAccessToken',
    'getOAuthAccessToken',
  ],
  rests: 'tried',
  source: 'recordings view-get-own-foreign-and-missing and view-delete-own-and-foreign',
  needs: ['write', 'impersonate'],
  resource: OWN_TOKENS_EXIST,
  async run(t) {
    const client = await givenClient(t)
    const [alice, bob] = [t.unique('check-alice'), t.unique('check-bob')]
    const token = await givenToken(t, { clientName: client.name, userName: alice })
    const path = `${OWN_TOKENS}/${token.name}`
    const get = (user: string) =>
      requestAs(t, user, { method: 'GET', path, operation: 'getUserOAuthAccessToken' })

    const own = await get(alice)
    const foreign = await get(bob)
    const deleted = await requestAs(t, bob, {
      method: 'DELETE',
      path,
      operation: 'deleteUserOAuthAccessToken',
    })

    t.expect.equal(
      own.json,
      { ...Object(token.response.json), kind: 'UserOAuthAccessToken' },
      'the own token',
    )
    for (const response of [foreign, deleted]) {
      expectFailure(t, response, notFound('useroauthaccesstokens', token.name))
    }
    const stored = await t.request({
      method: 'GET',
      path: token.path,
      operation: 'getOAuthAccessToken',
    })
    t.expect.equal(stored.json, token.response.json, 'the stored token')
  },
})
