import { defineCheck } from '../../harness/define-check.ts'
import { namesOf } from '../steps/names-of.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const deleteCollectionAnswersTheList = defineCheck({
  id: 'openshift/delete-collection-answers-the-list',
  title:
    'deleting a collection removes what the selector chooses and answers the list of it as it was',
  operations: ['createOAuthClient', 'deleteOAuthClientCollection', 'listOAuthClient'],
  rests: 'tried',
  source:
    'recording oauthclient-deletecollection-of-all; the document says Status_v6, the server answers an OAuthClientList',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const run = t.unique('check')
    const given = (end: string, labels: Record<string, string>) =>
      givenClient(t, {}, { name: `${run}-${end}`, labels: { 'tokamock-check': run, ...labels } })
    const [a, b] = [await given('a', { go: 'yes' }), await given('b', { go: 'yes' })]
    const staying = await given('c', {})

    const response = await t.request({
      method: 'DELETE',
      path: CLIENTS,
      query: { labelSelector: `tokamock-check=${run},go=yes` },
      operation: 'deleteOAuthClientCollection',
    })

    t.expect.status(response, 200)
    if (response.at('/kind') === 'Status') {
      t.expect.match(response.json, { status: 'Success' })
    } else {
      t.expect.equal(response.at('/kind'), 'OAuthClientList', '/kind')
      t.expect.equal(namesOf(response), [a.name, b.name], 'names')
      t.expect.equal(
        response.at('/items/0/metadata/resourceVersion'),
        a.version,
        '/items/0/metadata/resourceVersion',
      )
    }
    const query = { labelSelector: `tokamock-check=${run}` }
    const left = await t.request({
      method: 'GET',
      path: CLIENTS,
      query,
      operation: 'listOAuthClient',
    })
    t.expect.equal(namesOf(left), [staying.name], 'names that are left')
  },
})
