import { defineCheck } from '../../harness/define-check.ts'
import { givenClient, givenToken } from './steps/given.ts'
import { ACCESS_TOKENS, ACCESS_TOKENS_EXIST } from './steps/paths.ts'

export const watchByField = defineCheck({
  id: 'openshift/watch-by-field',
  title: 'a watch with a field selector tells of the access tokens that match, and of no others',
  operations: ['createOAuthClient', 'createOAuthAccessToken', 'watchOAuthAccessTokenList'],
  rests: 'tried',
  source: 'recording oauth-watch-tokens-by-user-and-client',
  needs: ['write'],
  resource: ACCESS_TOKENS_EXIST,
  async run(t) {
    const client = await givenClient(t)
    const [alice, bob] = [t.unique('check-alice'), t.unique('check-bob')]
    const query = {
      watch: '1',
      fieldSelector: `userName=${alice}`,
      resourceVersion: client.version,
    }
    const watch = await t.watch(ACCESS_TOKENS, query, { operation: 'watchOAuthAccessTokenList' })

    await givenToken(t, { clientName: client.name, userName: bob })
    const own = await givenToken(t, { clientName: client.name, userName: alice })

    t.expect.equal(
      (await watch.next()).json,
      { type: 'ADDED', object: own.response.json },
      'first event',
    )
  },
})
