import { defineCheck } from '../../harness/define-check.ts'
import { givenInfo, givenNamespace, listInfos } from './steps/infos.ts'
import { INFOS_EXIST, infosIn, PRINTED_PLURAL } from './steps/paths.ts'

export const listInThePrintedSpelling = defineCheck({
  id: 'alauda/list-in-the-printed-spelling',
  title:
    'the collection is found in the spelling that the document prints, and answers as in the other',
  operations: ['listAccessTokenInfo'],
  rests: 'seed',
  source: '## /apis/auth.alauda.io/v1/namespaces/{namespace}/ accesstokeninfos',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    await givenInfo(t, { namespace, name: 'a' })

    const response = await t.request({ method: 'GET', path: infosIn(namespace, PRINTED_PLURAL) })

    if (response.status === 404) {
      t.skip('only the other spelling is served, as on the real platform')
    }
    t.expect.status(response, 200)
    const usual = await listInfos(t, namespace)
    t.expect.equal(response.at('/kind'), usual.at('/kind'), '/kind')
    t.expect.equal(response.at('/items'), usual.at('/items'), '/items')
  },
})
