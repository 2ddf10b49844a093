import { defineCheck } from '../../harness/define-check.ts'
import { namesOf } from '../steps/names-of.ts'
import { givenClient, givenToken, tokenName } from './steps/given.ts'
import { ACCESS_TOKENS, CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const listComesInByteOrder = defineCheck({
  id: 'openshift/list-comes-in-byte-order',
  title:
    'lists come in the byte order of names: - and . before digits, digits before capitals, capitals before _ and small letters',
  operations: [
    'createOAuthClient',
    'listOAuthClient',
    'createOAuthAccessToken',
    'listOAuthAccessToken',
  ],
  rests: 'tried',
  source: 'recording oauth-clients-come-in-byte-order',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const run = t.unique('check')
    const labels = { 'tokamock-check': run }
    const query = { labelSelector: `tokamock-check=${run}` }
    const created = ['b', 'a0', 'aa', 'a.b', 'a-b', 'a'].map((end) => `${run}-${end}`)
    for (const name of created) await givenClient(t, {}, { name, labels })
    // Names of clients have no capitals, and those of tokens no dots.
    const token = tokenName(t)
    for (const end of ['b', '_', 'a', 'B', '0', '-']) {
      await givenToken(t, { clientName: `${run}-a` }, { name: `${token}${end}`, labels })
    }

    const clients = await t.request({
      method: 'GET',
      path: CLIENTS,
      query,
      operation: 'listOAuthClient',
    })
    const tokens = await t.request({
      method: 'GET',
      path: ACCESS_TOKENS,
      query,
      operation: 'listOAuthAccessToken',
    })

    const sorted = ['a', 'a-b', 'a.b', 'a0', 'aa', 'b'].map((end) => `${run}-${end}`)
    t.expect.status(clients, 200)
    t.expect.equal(namesOf(clients), sorted, 'names of the clients')
    t.expect.status(tokens, 200)
    t.expect.equal(
      namesOf(tokens),
      ['-', '0', 'B', '_', 'a', 'b'].map((end) => `${token}${end}`),
      'names of the tokens',
    )
  },
})
