import { defineCheck } from '../../harness/define-check.ts'
import { namesOf } from '../steps/names-of.ts'
import { givenInfo, givenNamespace, listInfos, removeInfos } from './steps/infos.ts'
import { INFOS_EXIST } from './steps/paths.ts'

export const deleteCollectionAnswersWhatItDeleted = defineCheck({
  id: 'alauda/delete-collection-answers-what-it-deleted',
  title: 'a deletion of a collection takes selectors, and answers the list of what it deleted',
  operations: ['deleteAccessTokenInfoCollection', 'listAccessTokenInfo'],
  rests: 'tried',
  source: 'recording cr-deletecollection-answers-with-the-items-as-they-were',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    for (const name of ['a', 'b', 'c']) {
      await givenInfo(t, { namespace, name, metadata: { labels: { k: name } } })
    }

    const response = await removeInfos(t, namespace, { labelSelector: 'k in (a,c)' })

    t.expect.status(response, 200)
    if (response.at('/kind') !== 'Status') t.expect.equal(namesOf(response), ['a', 'c'], 'names')
    t.expect.equal(namesOf(await listInfos(t, namespace)), ['b'], 'what is left')
  },
})
