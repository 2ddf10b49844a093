import { defineCheck } from '../../harness/define-check.ts'
import { seen } from '../steps/seen.ts'
import { givenClient, givenToken } from './steps/given.ts'
import { ACCESS_TOKENS, ACCESS_TOKENS_EXIST } from './steps/paths.ts'

/** Milliseconds: a store looks for what is due in steps of its own. */
const PATIENCE = 8_000

export const tokenEndsByItself = defineCheck({
  id: 'openshift/token-ends-by-itself',
  title: 'an access token is deleted by itself after expiresIn, and watches are told; others stay',
  operations: ['createOAuthClient', 'createOAuthAccessToken', 'watchOAuthAccessTokenList'],
  rests: 'tried',
  source: 'recording oauth-watch-tokens-lifecycle-and-bookmark',
  needs: ['write', 'clock'],
  resource: ACCESS_TOKENS_EXIST,
  timeout: 15_000,
  async run(t) {
    const client = await givenClient(t)
    const members = { clientName: client.name }
    const lasting = await givenToken(t, { ...members, expiresIn: 3600 })
    const short = await givenToken(t, { ...members, expiresIn: 1 })
    const query = {
      watch: '1',
      fieldSelector: `clientName=${client.name}`,
      resourceVersion: short.version,
    }
    const watch = await t.watch(ACCESS_TOKENS, query, { operation: 'watchOAuthAccessTokenList' })

    t.expect.equal(seen(await watch.next(PATIENCE)), ['DELETED', short.name], 'the event')
    t.expect.status(await t.request({ method: 'GET', path: lasting.path }), 200)
  },
})
