import { defineCheck } from '../../harness/define-check.ts'
import { namesOf } from '../steps/names-of.ts'
import { givenInfo, givenNamespace, listInfos } from './steps/infos.ts'
import { INFOS_EXIST } from './steps/paths.ts'

export const listByLabel = defineCheck({
  id: 'alauda/list-by-label',
  title: 'a selector of labels restricts a list; how many remain is not told then',
  operations: ['listAccessTokenInfo'],
  rests: 'seed',
  source:
    'GET \u2026/accesstokeninfos: labelSelector restricts the list of returned objects by their labels; remainingItemCount is left unset with selectors',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    for (const [name, team] of [
      ['a', 'one'],
      ['b', 'two'],
      ['c', 'one'],
    ] as const) {
      await givenInfo(t, { namespace, name, metadata: { labels: { team } } })
    }

    const all = await listInfos(t, namespace, { labelSelector: 'team=one' })
    const page = await listInfos(t, namespace, { labelSelector: 'team=one', limit: '1' })

    t.expect.equal(namesOf(all), ['a', 'c'], 'names')
    t.expect.equal(namesOf(page), ['a'], 'names of a page')
    t.expect.equal(page.at('/metadata/remainingItemCount'), undefined, 'what remains')
  },
})
