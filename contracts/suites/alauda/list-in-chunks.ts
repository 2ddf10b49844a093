import { defineCheck } from '../../harness/define-check.ts'
import { namesOf } from '../steps/names-of.ts'
import { givenInfo, givenNamespace, listInfos } from './steps/infos.ts'
import { INFOS_EXIST } from './steps/paths.ts'

export const listInChunks = defineCheck({
  id: 'alauda/list-in-chunks',
  title: 'a list comes in pages of one snapshot; only the empty continue token tells the end',
  operations: ['listAccessTokenInfo'],
  rests: 'tried',
  source: 'recording custom-pages-are-one-snapshot',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    for (const name of ['a', 'b', 'c']) await givenInfo(t, { namespace, name })

    const first = await listInfos(t, namespace, { limit: '2' })
    await givenInfo(t, { namespace, name: 'bb' })
    const token = first.textAt('/metadata/continue')
    const second = await listInfos(t, namespace, { limit: '2', continue: token })

    t.expect.equal(namesOf(first), ['a', 'b'], 'the first page')
    t.expect.equal(first.at('/metadata/remainingItemCount'), 1, '/metadata/remainingItemCount')
    t.expect.equal(namesOf(second), ['c'], 'the second page')
    t.expect.equal(second.at('/metadata/continue'), '', '/metadata/continue')
  },
})
