import { defineCheck } from '../../harness/define-check.ts'
import { impersonating, requestAs } from '../steps/as-user.ts'
import { seen } from '../steps/seen.ts'
import { givenClient, givenToken } from './steps/given.ts'
import { OWN_TOKENS, OWN_TOKENS_EXIST } from './steps/paths.ts'

export const viewWatchesOwnTokens = defineCheck({
  id: 'openshift/view-watches-own-tokens',
  title: 'a watch of useroauthaccesstokens tells of the own tokens only, under their kind there',
  operations: [
    'createOAuthClient',
    'createOAuthAccessToken',
    'listUserOAuthAccessToken',
    'deleteOAuthAccessToken',
    'watchUserOAuthAccessTokenList',
  ],
  rests: 'tried',
  source: 'recording view-watch-own-tokens',
  needs: ['write', 'impersonate'],
  resource: OWN_TOKENS_EXIST,
  async run(t) {
    const client = await givenClient(t)
    const [alice, bob] = [t.unique('check-alice'), t.unique('check-bob')]
    const given = (userName: string) => givenToken(t, { clientName: client.name, userName })
    const first = await given(alice)
    // Asked once as a list, which tells apart a refusal to impersonate.
    await requestAs(t, alice, {
      method: 'GET',
      path: OWN_TOKENS,
      operation: 'listUserOAuthAccessToken',
    })

    const watch = await t.watch(
      OWN_TOKENS,
      { watch: '1' },
      { headers: impersonating(alice), operation: 'watchUserOAuthAccessTokenList' },
    )
    const object = { ...Object(first.response.json), kind: 'UserOAuthAccessToken' }
    t.expect.equal((await watch.next()).json, { type: 'ADDED', object }, 'first event')
    const foreign = await given(bob)
    for (const { path } of [foreign, first]) {
      t.expect.status(
        await t.request({ method: 'DELETE', path, operation: 'deleteOAuthAccessToken' }),
        200,
      )
    }

    t.expect.equal(seen(await watch.next()), ['DELETED', first.name], 'second event')
  },
})
