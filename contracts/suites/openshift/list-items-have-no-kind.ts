import { defineCheck } from '../../harness/define-check.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const listItemsHaveNoKind = defineCheck({
  id: 'openshift/list-items-have-no-kind',
  title: 'the items of a list are the stored objects without kind and apiVersion',
  operations: ['createOAuthClient', 'listOAuthClient'],
  rests: 'tried',
  source:
    'recording oauth-clients-come-in-byte-order: in every list the items carry neither kind nor apiVersion',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const run = t.unique('check')
    const stored = await givenClient(t, {}, { labels: { 'tokamock-check': run } })

    const response = await t.request({
      method: 'GET',
      path: CLIENTS,
      query: { labelSelector: `tokamock-check=${run}` },
      operation: 'listOAuthClient',
    })

    t.expect.status(response, 200)
    t.expect.match(response.json, { kind: 'OAuthClientList', apiVersion: 'oauth.openshift.io/v1' })
    const [item] = response.listAt('/items')
    t.expect.equal(
      { kind: 'OAuthClient', apiVersion: 'oauth.openshift.io/v1', ...Object(item) },
      stored.response.json,
      'the item with kind and apiVersion',
    )
    t.expect.equal(response.at('/items/0/kind'), undefined, '/items/0/kind')
    t.expect.equal(response.at('/items/0/apiVersion'), undefined, '/items/0/apiVersion')
  },
})
