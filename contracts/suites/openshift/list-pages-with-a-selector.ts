import { defineCheck } from '../../harness/define-check.ts'
import type { CheckResponse } from '../../harness/response.ts'
import { namesOf } from '../steps/names-of.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const listPagesWithASelector = defineCheck({
  id: 'openshift/list-pages-with-a-selector',
  title: 'pages with a selector give every match once, in order, and never a count of what remains',
  operations: ['createOAuthClient', 'listOAuthClient'],
  rests: 'seed',
  source:
    'If the list request contained label or field selectors, then the number of remaining items is unknown and the field will be left unset and omitted during serialization.',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const run = t.unique('check')
    const names = ['a', 'b', 'c'].map((end) => `${run}-${end}`)
    for (const name of names) await givenClient(t, {}, { name, labels: { 'tokamock-check': run } })

    const pages: CheckResponse[] = []
    for (
      let token: unknown = '';
      typeof token === 'string';
      token = pages.at(-1)?.at('/metadata/continue')
    ) {
      const query = { labelSelector: `tokamock-check=${run}`, limit: '2', continue: token }
      pages.push(
        await t.request({ method: 'GET', path: CLIENTS, query, operation: 'listOAuthClient' }),
      )
      // Each page but the last has at least one item, so that a server which never ends is caught.
      t.expect.that(pages.length <= names.length + 1, 'the pages do not end')
    }

    t.expect.equal(pages.flatMap(namesOf), names, 'names of the pages')
    for (const page of pages) {
      t.expect.that(namesOf(page).length <= 2, 'a page has more items than its limit', page.json)
      t.expect.equal(
        page.at('/metadata/remainingItemCount'),
        undefined,
        '/metadata/remainingItemCount',
      )
    }
  },
})
