import { defineCheck } from '../../harness/define-check.ts'
import { namesOf } from '../steps/names-of.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const listExactVersionIsThePast = defineCheck({
  id: 'openshift/list-exact-version-is-the-past',
  title: 'a list at exactly a version shows what there was then, under that version',
  operations: ['createOAuthClient', 'deleteOAuthClient', 'listOAuthClient'],
  rests: 'tried',
  source: 'recording oauth-lists-at-versions',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const run = t.unique('check')
    const metadata = (end: string) => ({ name: `${run}-${end}`, labels: { 'tokamock-check': run } })
    const going = await givenClient(t, {}, metadata('a'))
    const staying = await givenClient(t, {}, metadata('b'))
    const deleted = await t.request({
      method: 'DELETE',
      path: going.path,
      operation: 'deleteOAuthClient',
    })
    t.expect.status(deleted, 200)

    const response = await t.request({
      method: 'GET',
      path: CLIENTS,
      query: {
        labelSelector: `tokamock-check=${run}`,
        resourceVersion: staying.version,
        resourceVersionMatch: 'Exact',
      },
      operation: 'listOAuthClient',
    })

    t.expect.status(response, 200)
    t.expect.equal(namesOf(response), [going.name, staying.name], 'names')
    t.expect.equal(
      response.at('/metadata/resourceVersion'),
      staying.version,
      '/metadata/resourceVersion',
    )
  },
})
