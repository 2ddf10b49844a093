import { defineCheck } from '../../harness/define-check.ts'
import { impersonating, requestAs } from '../steps/as-user.ts'
import { seen } from '../steps/seen.ts'
import { givenOf, WRITTEN_KINDS } from './steps/each-kind.ts'
import { givenClient, givenToken } from './steps/given.ts'
import { CLIENTS_EXIST, GROUP, OWN_TOKENS } from './steps/paths.ts'

export const watchPathsOfEveryKind = defineCheck({
  id: 'openshift/watch-paths-of-every-kind',
  title: 'the paths under /watch/ watch each kind: the collection, and one object by its name',
  operations: [
    ...WRITTEN_KINDS.flatMap(({ kind }) => [`create${kind}`, `watch${kind}`, `watch${kind}List`]),
    'listUserOAuthAccessToken',
    'watchUserOAuthAccessToken',
    'watchUserOAuthAccessTokenList',
  ].toSorted(),
  rests: 'seed',
  source:
    'GET /apis/oauth.openshift.io/v1/watch/oauthaccesstokens/{name}: watch changes to an object',
  needs: ['write', 'impersonate'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const client = await givenClient(t)
    for (const each of WRITTEN_KINDS) {
      const run = t.unique('check')
      const { name } = await givenOf(t, each, client.name, { run })
      const path = each.collection.replace(GROUP, `${GROUP}/watch`)

      const query = { labelSelector: `run=${run}` }
      const all = await t.watch(path, query, { operation: `watch${each.kind}List` })
      const one = await t.watch(`${path}/${name}`, {}, { operation: `watch${each.kind}` })

      t.expect.equal(seen(await all.next()), ['ADDED', name], `${each.kind}: the collection`)
      t.expect.equal(seen(await one.next()), ['ADDED', name], `${each.kind}: the object`)
    }
    const userName = t.unique('check-user')
    const own = await givenToken(t, { clientName: client.name, userName })
    const operation = 'listUserOAuthAccessToken'
    await requestAs(t, userName, { method: 'GET', path: OWN_TOKENS, operation })
    const path = OWN_TOKENS.replace(GROUP, `${GROUP}/watch`)
    const headers = impersonating(userName)
    const all = await t.watch(path, {}, { headers, operation: 'watchUserOAuthAccessTokenList' })
    const one = await t.watch(
      `${path}/${own.name}`,
      {},
      { headers, operation: 'watchUserOAuthAccessToken' },
    )
    t.expect.equal(seen(await all.next()), ['ADDED', own.name], 'the own tokens')
    t.expect.equal(seen(await one.next()), ['ADDED', own.name], 'one of them')
  },
})
