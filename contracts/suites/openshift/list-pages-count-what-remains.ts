import { defineCheck } from '../../harness/define-check.ts'
import { namesOf } from '../steps/names-of.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const listPagesCountWhatRemains = defineCheck({
  id: 'openshift/list-pages-count-what-remains',
  title:
    'a page tells how many items remain, and the page after it has just as many and tells nothing',
  operations: ['createOAuthClient', 'listOAuthClient'],
  rests: 'tried',
  source: 'recording oauth-pages-count-what-remains',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const stored = [await givenClient(t), await givenClient(t), await givenClient(t)]

    const list = (query: Record<string, string>) =>
      t.request({ method: 'GET', path: CLIENTS, query, operation: 'listOAuthClient' })
    const first = await list({ limit: '1' })
    t.expect.status(first, 200)
    // Without a limit the second page is the last, however many clients the server has.
    const rest = await list({ continue: first.textAt('/metadata/continue') })

    t.expect.status(rest, 200)
    t.expect.equal(namesOf(first).length, 1, 'items of the first page')
    t.expect.equal(
      first.at('/metadata/remainingItemCount'),
      namesOf(rest).length,
      '/metadata/remainingItemCount',
    )
    const resourceVersion = first.textAt('/metadata/resourceVersion')
    t.expect.equal(rest.at('/metadata'), { resourceVersion }, "the last page's metadata")
    const names = new Set([...namesOf(first), ...namesOf(rest)])
    t.expect.that(
      stored.every(({ name }) => names.has(name)),
      'the pages together lack a client that was created before them',
      [...names],
    )
  },
})
