import { defineCheck } from '../../harness/define-check.ts'
import { givenToken, givenUser, idsOf, nextOf } from './steps/given.ts'
import { TOKENS, TOKENS_EXIST } from './steps/paths.ts'

export const listPagesFollowPagingNext = defineCheck({
  id: 'qumulo/list-pages-follow-paging-next',
  title: 'paging.next leads through all pages and carries after, limit and the filter',
  operations: ['createQumuloAccessToken', 'listQumuloAccessToken'],
  rests: 'source',
  source: 'qumulo-api lib/request.py PagingIterator: next is requested as it stands',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const user = givenUser(t)
    const tokens = [await givenToken(t, user), await givenToken(t, user)]
    const page = (target: { path: string; query: Record<string, string> }) =>
      t.request({ method: 'GET', ...target, operation: 'listQumuloAccessToken' })

    const first = await page({ path: TOKENS, query: { user: `uid:${user.uid}`, limit: '1' } })
    const next = nextOf(first)
    const second = await page(next)

    t.expect.equal(
      [first, second].map((each) => idsOf(each).length),
      [1, 1],
      'tokens on each page',
    )
    const seen = [...idsOf(first), ...idsOf(second)]
    t.expect.equal(seen.toSorted(), tokens.map(({ id }) => id).toSorted(), 'ids of both pages')
    t.expect.match(next.query, { limit: '1', after: /./ }, '/paging/next')
    t.expect.equal(second.at('/paging/next'), null, '/paging/next of the last page')
  },
})
