import { defineCheck } from '../../harness/define-check.ts'
import { apply } from '../steps/patching.ts'
import { removeLater } from '../steps/remove-later.ts'
import { clientBody } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const applySharesASet = defineCheck({
  id: 'openshift/apply-shares-a-set',
  title:
    'two managers share redirectURIs: the set is united in a merged order, and each takes away only its own',
  operations: ['patchOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-apply-redirect-uris-is-a-set',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const name = t.unique('check-client')
    removeLater(t, CLIENTS, name)
    const client = { operation: 'patchOAuthClient', path: `${CLIENTS}/${name}` }
    const first = (...numbers: number[]) => clientBody(name, { redirectURIs: uris(...numbers) })
    const { grantMethod: _, ...second } = clientBody(name, { redirectURIs: uris(4, 2, 5) })

    await apply(t, 'check-a', client, first(1, 2, 3))
    const united = await apply(t, 'check-b', client, second)
    const reordered = await apply(t, 'check-a', client, first(3, 2))
    const left = await apply(t, 'check-a', client, clientBody(name))

    t.expect.status(united, 200)
    t.expect.equal(united.at('/redirectURIs'), uris(1, 4, 2, 3, 5), '/redirectURIs')
    t.expect.equal(reordered.at('/redirectURIs'), uris(4, 3, 5, 2), '/redirectURIs')
    t.expect.equal(left.at('/redirectURIs'), uris(4, 5, 2), '/redirectURIs')
  },
})

/** Redirect URIs by number. */
const uris = (...numbers: number[]) => numbers.map((number) => `https://${number}.example.com`)
