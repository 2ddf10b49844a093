import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { givenInfo, givenNamespace, notFound, readInfo } from './steps/infos.ts'
import { INFOS_EXIST, infosIn } from './steps/paths.ts'

export const getMissingIs404 = defineCheck({
  id: 'alauda/get-missing-is-404',
  title: 'an object that is not there, and one of another namespace, is 404 under the plural',
  operations: ['getAccessTokenInfo'],
  rests: 'tried',
  source: 'recording custom-objects-that-are-not-found',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const info = await givenInfo(t, { namespace })
    const elsewhere = `${infosIn(t.unique('check-nowhere'))}/${info.name}`

    const missing = await readInfo(t, `${infosIn(namespace)}/missing`)
    const other = await readInfo(t, elsewhere)

    expectFailure(t, missing, notFound('accesstokeninfoes', 'missing'))
    expectFailure(t, other, notFound('accesstokeninfoes', info.name))
  },
})
