import { defineCheck } from '../../harness/define-check.ts'
import { namesOf } from '../steps/names-of.ts'
import { clientBody, givenClient } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const listPagesAreOneSnapshot = defineCheck({
  id: 'openshift/list-pages-are-one-snapshot',
  title: 'clients that change, go and come between two pages do not disturb the pages',
  operations: ['createOAuthClient', 'replaceOAuthClient', 'deleteOAuthClient', 'listOAuthClient'],
  rests: 'tried',
  source: 'recording oauth-pages-are-one-snapshot',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const run = t.unique('check')
    const metadata = (end: string) => ({ name: `${run}-${end}`, labels: { 'tokamock-check': run } })
    await givenClient(t, {}, metadata('a'))
    const changing = await givenClient(t, { grantMethod: 'auto' }, metadata('b'))
    const going = await givenClient(t, {}, metadata('c'))
    const list = (query: Record<string, string>) =>
      t.request({
        method: 'GET',
        path: CLIENTS,
        query: { labelSelector: `tokamock-check=${run}`, limit: '1', ...query },
        operation: 'listOAuthClient',
      })

    const first = await list({})
    const body = clientBody(
      changing.name,
      { grantMethod: 'prompt' },
      { ...metadata('b'), resourceVersion: changing.version },
    )
    const changed = await t.request({
      method: 'PUT',
      path: changing.path,
      body,
      operation: 'replaceOAuthClient',
    })
    t.expect.status(changed, 200)
    const gone = await t.request({
      method: 'DELETE',
      path: going.path,
      operation: 'deleteOAuthClient',
    })
    t.expect.status(gone, 200)
    await givenClient(t, {}, metadata('d'))
    const second = await list({ continue: first.textAt('/metadata/continue') })
    const third = await list({ continue: second.textAt('/metadata/continue') })

    t.expect.equal(
      [first, second, third].flatMap(namesOf),
      [`${run}-a`, changing.name, going.name],
      'names of the pages',
    )
    t.expect.equal(
      second.at('/items/0/grantMethod'),
      'auto',
      '/items/0/grantMethod of the second page',
    )
    for (const page of [second, third]) {
      t.expect.equal(
        page.at('/metadata/resourceVersion'),
        first.at('/metadata/resourceVersion'),
        '/metadata/resourceVersion',
      )
    }
  },
})
