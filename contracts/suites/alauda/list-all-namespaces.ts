import { defineCheck } from '../../harness/define-check.ts'
import { namesOf } from '../steps/names-of.ts'
import { givenInfo, givenNamespace } from './steps/infos.ts'
import { INFOS_EXIST, infosIn } from './steps/paths.ts'

export const listAllNamespaces = defineCheck({
  id: 'alauda/list-all-namespaces',
  title: 'the objects of all namespaces can be listed at once, too',
  operations: [],
  rests: 'tried',
  source: 'recording custom-lists-of-nothing',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const label = t.unique('check')
    const [one, two] = [await givenNamespace(t), await givenNamespace(t)]
    const metadata = { labels: { check: label } }
    await givenInfo(t, { namespace: one, name: 'a', metadata })
    await givenInfo(t, { namespace: two, name: 'b', metadata })

    const response = await t.request({
      method: 'GET',
      path: infosIn(''),
      query: { labelSelector: `check=${label}` },
    })

    t.expect.status(response, 200)
    const names = namesOf(response)
    t.expect.that(
      names.length === 2 && names.includes('a') && names.includes('b'),
      'not both are listed',
      names,
    )
  },
})
