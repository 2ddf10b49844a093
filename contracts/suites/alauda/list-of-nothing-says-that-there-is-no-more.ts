import { defineCheck } from '../../harness/define-check.ts'
import { listInfos } from './steps/infos.ts'
import { INFOS_EXIST } from './steps/paths.ts'

export const listOfNothingSaysThatThereIsNoMore = defineCheck({
  id: 'alauda/list-of-nothing-says-that-there-is-no-more',
  title: 'a list of nothing has items, a version, and a continue token that is empty',
  operations: ['listAccessTokenInfo'],
  rests: 'tried',
  source: 'recording custom-lists-of-nothing',
  needs: [],
  resource: INFOS_EXIST,
  async run(t) {
    const response = await listInfos(t, t.unique('check-nowhere'))

    t.expect.status(response, 200)
    t.expect.equal(response.at('/items'), [], '/items')
    t.expect.equal(response.at('/metadata/continue'), '', '/metadata/continue')
    t.expect.match(response.textAt('/metadata/resourceVersion'), /^\d+$/, 'version')
  },
})
