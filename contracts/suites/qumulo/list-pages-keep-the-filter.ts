import { defineCheck } from '../../harness/define-check.ts'
import { givenToken, givenUser, idsOf, nextOf } from './steps/given.ts'
import { TOKENS, TOKENS_EXIST } from './steps/paths.ts'

export const listPagesKeepTheFilter = defineCheck({
  id: 'qumulo/list-pages-keep-the-filter',
  title: 'the pages of a user end with the tokens of that user, whoever comes next in the list',
  operations: ['createQumuloAccessToken', 'listQumuloAccessToken'],
  rests: 'source',
  source: 'qumulo-api lib/request.py PagingIterator: next is requested as it stands',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const users = [givenUser(t), givenUser(t)]
    const [first, later] = users.toSorted((a, b) => a.uid - b.uid)
    if (!first || !later) return
    const own = await givenToken(t, first)
    const other = await givenToken(t, first)
    await givenToken(t, later)
    const page = (target: { path: string; query: Record<string, string> }) =>
      t.request({ method: 'GET', ...target, operation: 'listQumuloAccessToken' })

    const one = await page({ path: TOKENS, query: { user: `uid:${first.uid}`, limit: '1' } })
    const two = await page(nextOf(one))

    t.expect.equal(
      [...idsOf(one), ...idsOf(two)].toSorted(),
      [own.id, other.id].toSorted(),
      'ids of both pages',
    )
    t.expect.equal(two.at('/paging/next'), null, '/paging/next of the last page')
  },
})
