import { defineCheck } from '../../harness/define-check.ts'
import { givenInfo, givenNamespace, readInfo, removeInfo } from './steps/infos.ts'
import { INFOS_EXIST } from './steps/paths.ts'

export const deleteDryRunKeepsIt = defineCheck({
  id: 'alauda/delete-dry-run-keeps-it',
  title: 'a dry run of a deletion is answered as the deletion, and deletes nothing',
  operations: ['deleteAccessTokenInfo', 'getAccessTokenInfo'],
  rests: 'seed',
  source: 'DELETE \u2026/{name}: dryRun indicates that modifications should not be persisted',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const info = await givenInfo(t, { namespace })

    const response = await removeInfo(t, info.path, { query: { dryRun: 'All' } })

    t.expect.status(response, 200)
    t.expect.equal(response.at('/status'), 'Success', '/status')
    t.expect.status(await readInfo(t, info.path), 200)
  },
})
