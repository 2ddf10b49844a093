import { defineCheck } from '../../harness/define-check.ts'
import { givenClient } from './steps/given.ts'
import { namesOf } from './steps/names-of.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const listComesInByteOrder = defineCheck({
  id: 'openshift/list-comes-in-byte-order',
  title:
    'clients are listed in the byte order of their names: - and . before digits, digits before letters',
  operations: ['createOAuthClient', 'listOAuthClient'],
  rests: 'tried',
  source: 'recording oauth-clients-come-in-byte-order',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const run = t.unique('check')
    const labels = { 'tokamock-check': run }
    const created = ['b', 'a0', 'aa', 'a.b', 'a-b', 'a'].map((end) => `${run}-${end}`)
    for (const name of created) await givenClient(t, {}, { name, labels })

    const response = await t.request({
      method: 'GET',
      path: CLIENTS,
      query: { labelSelector: `tokamock-check=${run}` },
      operation: 'listOAuthClient',
    })

    const sorted = ['a', 'a-b', 'a.b', 'a0', 'aa', 'b'].map((end) => `${run}-${end}`)
    t.expect.status(response, 200)
    t.expect.equal(namesOf(response), sorted, 'names')
  },
})
