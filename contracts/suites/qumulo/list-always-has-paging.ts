import { defineCheck } from '../../harness/define-check.ts'
import { listTokens } from './steps/act.ts'
import { givenUser } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'

export const listAlwaysHasPaging = defineCheck({
  id: 'qumulo/list-always-has-paging',
  title: 'a list that is whole, even an empty one, tells so with paging.next null',
  operations: ['listQumuloAccessToken'],
  rests: 'source',
  source: 'qumulo-api rest/access_tokens.py: paging.next is read of every page',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const { uid } = givenUser(t)

    const response = await listTokens(t, { user: `uid:${uid}` })

    t.expect.status(response, 200)
    t.expect.equal(response.json, { entries: [], paging: { next: null } }, 'body')
  },
})
